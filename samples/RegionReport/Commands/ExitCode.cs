namespace RegionReport.Commands;

/// <summary>What the program answers to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input was refused, or a file cannot be read or written; standard error says why and nothing was written.</summary>
    public const int Refused = 1;

    /// <summary>The call itself was wrong.</summary>
    public const int WrongCall = 2;

    /// <summary>The caller interrupted; nothing was written. 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;
}
