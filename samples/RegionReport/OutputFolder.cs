using System.Text;

namespace RegionReport;

/// <summary>The files of one result: all appear whole in their folder, or none does.</summary>
/// <remarks>
/// Each is written beside its place first, as <c>.part</c>; <see cref="Commit"/> moves them in, one right after another. What is disposed
/// without that, because a writer failed or the caller interrupted, takes its parts along and leaves older files as they were.
/// </remarks>
internal sealed class OutputFolder(string path, CancellationToken cancel) : IDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly string _path = Path.GetFullPath(path);
    private readonly List<string> _written = [];
    private readonly Stack<string> _made = [];

    /// <summary>Writes the bytes of a file.</summary>
    public void Write(string name, Action<Stream> write)
    {
        cancel.ThrowIfCancellationRequested();
        Make(_path);
        string place = Path.Combine(_path, name);
        using var part = new PartFile(Beside(place), cancel);
        _written.Add(place);
        write(part);
    }

    /// <summary>Writes the text of a file, as UTF-8 without a byte order mark.</summary>
    public void Write(string name, Action<TextWriter> write) =>
        Write(
            name,
            (Stream part) =>
            {
                using var writer = new StreamWriter(part, new UTF8Encoding(false), BufferSize);
                write(writer);
            }
        );

    /// <summary>Lets the files appear.</summary>
    public void Commit()
    {
        cancel.ThrowIfCancellationRequested();
        foreach (string place in _written)
        {
            File.Move(Beside(place), place, overwrite: true);
        }
        _written.Clear();
        _made.Clear();
    }

    public void Dispose()
    {
        foreach (string place in _written)
        {
            File.Delete(Beside(place));
        }
        while (_made.TryPop(out string? folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private static string Beside(string place) => place + ".part";

    /// <summary>Makes a folder and those above it, remembering which there were not, the outermost first.</summary>
    private void Make(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }
        if (Path.GetDirectoryName(folder) is { } above)
        {
            Make(above);
        }
        Directory.CreateDirectory(folder);
        _made.Push(folder);
    }

    /// <summary>A file that is no longer written once the caller has interrupted.</summary>
    private sealed class PartFile(string path, CancellationToken cancel)
        : FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            cancel.ThrowIfCancellationRequested();
            base.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            cancel.ThrowIfCancellationRequested();
            base.Write(buffer, offset, count);
        }
    }
}
