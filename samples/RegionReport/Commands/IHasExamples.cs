namespace RegionReport.Commands;

/// <summary>A command whose help shows how it is called.</summary>
internal interface IHasExamples
{
    /// <summary>Arguments, one call a line.</summary>
    IEnumerable<string> Examples { get; }
}
