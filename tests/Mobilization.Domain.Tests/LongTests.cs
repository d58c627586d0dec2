namespace Mobilization.Domain.Tests;

/// <summary>Tests that take seconds each and are left out where <c>LEAVE_OUT_LONG_TESTS</c> is set, as when thousands of mutants are tested.</summary>
public static class LongTests
{
    public const string Reason = "LEAVE_OUT_LONG_TESTS is set";

    public static bool AreLeftOut { get; } =
        Environment.GetEnvironmentVariable("LEAVE_OUT_LONG_TESTS") is { Length: > 0 };

    /// <summary>A fifth of the cases where long tests are left out, else all.</summary>
    public static long Cases(long all) => AreLeftOut ? all / 5 : all;
}
