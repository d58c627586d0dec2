using System.Diagnostics.CodeAnalysis;

namespace RegionReport.Case;

/// <summary>Where the files of a case come from: a folder, or the program itself.</summary>
/// <param name="folder">Null for the embedded case.</param>
/// <param name="cancel">Tells that the caller has interrupted.</param>
internal sealed class CaseSource(string? folder, CancellationToken cancel)
{
    private int _filesFound; // they are opened on two threads
    private readonly Func<string, byte[]?> _open = folder is null ? EmbeddedCase.Open : CaseFolder.FilesOf(folder);

    /// <summary>How many of its files there were.</summary>
    public int FilesFound => _filesFound;

    /// <exception cref="CaseRefusedException">The case has a defect.</exception>
    public CaseFacts Read() =>
        TryRead(out CaseFacts? facts, out Defects defects) ? facts : throw new CaseRefusedException(defects);

    public bool TryRead([NotNullWhen(true)] out CaseFacts? facts, out Defects defects) =>
        CaseFolder.TryRead(Open, new Defects(), out facts, out defects);

    private byte[]? Open(string name)
    {
        cancel.ThrowIfCancellationRequested();
        byte[]? content = _open(name);
        if (content is not null)
        {
            Interlocked.Increment(ref _filesFound);
        }
        return content;
    }
}
