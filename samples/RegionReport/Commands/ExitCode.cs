namespace RegionReport.Commands;

/// <summary>What the program answers to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input was refused; its defects are on standard error and nothing was written.</summary>
    public const int Refused = 1;

    /// <summary>The call itself was wrong.</summary>
    public const int WrongCall = 2;
}
