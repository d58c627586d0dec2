using System.Text;

namespace RegionReport;

/// <summary>Writes files whole or not at all: beside their place first, then moved into it.</summary>
internal static class OutputFolder
{
    public static void Write(string folder, string name, Action<TextWriter> write) =>
        Write(
            folder,
            name,
            stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 16);
                write(writer);
            }
        );

    public static void Write(string folder, string name, Action<Stream> write)
    {
        Directory.CreateDirectory(folder);
        string place = Path.Combine(folder, name);
        string beside = place + ".part";
        try
        {
            using (FileStream stream = File.Create(beside))
            {
                write(stream);
            }
            File.Move(beside, place, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
