namespace RegionReport.Case;

/// <summary>A case has defects, or one of several has, so that nothing is made of it.</summary>
internal sealed class CaseRefusedException : Exception
{
    private readonly (string? Folder, Defects Defects)[] _refused;

    public CaseRefusedException(Defects defects)
        : this((null, defects)) { }

    /// <param name="refused">Those that were, with the folders to tell them apart by.</param>
    public CaseRefusedException(params (string? Folder, Defects Defects)[] refused)
        : base($"{refused.Sum(one => one.Defects.Count)} defects in all") => _refused = refused;

    /// <summary>Tells all defects; above those of each of several cases stands its folder.</summary>
    public void WriteTo(TextWriter writer)
    {
        foreach ((string? folder, Defects defects) in _refused)
        {
            if (folder is not null)
            {
                writer.WriteLine($"{folder}:");
            }
            defects.WriteTo(writer);
        }
    }
}
