namespace RegionReport.Commands;

/// <summary>The call names something that there is not.</summary>
internal sealed class WrongCallException(params string[] complaints) : Exception(string.Join('\n', complaints))
{
    public IEnumerable<string> Complaints => complaints;
}
