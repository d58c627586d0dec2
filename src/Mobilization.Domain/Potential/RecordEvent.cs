using Ardalis.GuardClauses;

namespace Mobilization.Domain.Potential;

/// <summary>Something that happened to a record: one of the four kinds in this file.</summary>
public abstract record RecordEvent : IEvent
{
    private protected RecordEvent(Act act, int version)
    {
        Act = Guard.Against.Default(act);
        Version = Guard.Against.NegativeOrZero(version);
    }

    /// <inheritdoc/>
    public Act Act { get; }

    /// <inheritdoc/>
    public int Version { get; }
}

/// <summary>A department reported the record.</summary>
public sealed record RecordReported : RecordEvent
{
    /// <summary>States what happened.</summary>
    /// <exception cref="ArgumentException">An argument is null, <c>default</c> or not above 0.</exception>
    public RecordReported(PotentialRecord record, Act act, int version)
        : base(act, version) => Record = Guard.Against.Null(record);

    /// <summary>The facts as reported.</summary>
    public PotentialRecord Record { get; }
}

/// <summary>The facts were corrected; what stood before is kept.</summary>
public sealed record RecordCorrected : RecordEvent
{
    /// <summary>States what happened.</summary>
    /// <exception cref="ArgumentException">An argument is null, empty, <c>default</c> or not above 0.</exception>
    public RecordCorrected(PotentialRecord before, PotentialRecord after, string why, Act act, int version)
        : base(act, version)
    {
        Before = Guard.Against.Null(before);
        After = Guard.Against.Null(after);
        Why = Guard.Against.NullOrEmpty(why);
    }

    /// <summary>The facts as they stood.</summary>
    public PotentialRecord Before { get; }

    /// <summary>The facts as they stand.</summary>
    public PotentialRecord After { get; }

    /// <summary>Why they were corrected.</summary>
    public string Why { get; }
}

/// <summary>Both lines verified the record on site.</summary>
public sealed record RecordVerified : RecordEvent
{
    /// <summary>States what happened.</summary>
    /// <exception cref="ArgumentException">An argument is null, <c>default</c> or not above 0.</exception>
    public RecordVerified(SiteVerification verification, Act act, int version)
        : base(act, version) => Verification = Guard.Against.Null(verification);

    /// <summary>The form.</summary>
    public SiteVerification Verification { get; }
}

/// <summary>The record was struck off.</summary>
public sealed record RecordRetired : RecordEvent
{
    /// <summary>States what happened.</summary>
    /// <exception cref="ArgumentException">An argument is null, empty, <c>default</c> or not above 0.</exception>
    public RecordRetired(string why, Act act, int version)
        : base(act, version) => Why = Guard.Against.NullOrEmpty(why);

    /// <summary>Why it was struck off.</summary>
    public string Why { get; }
}
