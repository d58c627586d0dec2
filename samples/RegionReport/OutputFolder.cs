using System.Text;

namespace RegionReport;

/// <summary>Writes files whole or not at all: beside their place first, then moved into it.</summary>
internal static class OutputFolder
{
    public static void Write(string folder, string name, Action<TextWriter> write)
    {
        Directory.CreateDirectory(folder);
        string place = Path.Combine(folder, name);
        string beside = place + ".part";
        try
        {
            using (var writer = new StreamWriter(beside, append: false, new UTF8Encoding(false), bufferSize: 1 << 16))
            {
                write(writer);
            }
            File.Move(beside, place, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
