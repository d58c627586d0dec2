using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>The life of one <see cref="PotentialRecord"/> (数据生命周期): reported, corrected, verified on site, retired.</summary>
/// <remarks>
/// An assessment uses the facts as they are now known, <see cref="KnownOn"/>; what was known at a past moment is had by replaying
/// the events until then. A retired record stays what it was before the day of its retirement. Immutable.
/// </remarks>
public sealed class RecordLife : ILifecycle<RecordLife, RecordEvent>
{
    private RecordLife(
        Id<PotentialRecord> id,
        ImmutableArray<RecordEvent> events,
        PotentialRecord? record,
        RecordRetired? retirement
    ) => (Id, Events, Record, Retirement) = (id, events, record, retirement);

    /// <summary>The identifier of the record.</summary>
    public Id<PotentialRecord> Id { get; }

    /// <summary>All that happened, in order.</summary>
    public ImmutableArray<RecordEvent> Events { get; }

    /// <inheritdoc/>
    public int Version => Events.Length;

    /// <summary>The facts as they are now known; null before they were reported.</summary>
    public PotentialRecord? Record { get; }

    /// <summary>The first report, with who and when; null before it.</summary>
    public RecordReported? Reported => Events.OfType<RecordReported>().FirstOrDefault();

    /// <summary>Every correction, with what stood before, who, when and why, in order.</summary>
    public IEnumerable<RecordCorrected> Corrections => Events.OfType<RecordCorrected>();

    /// <summary>Every verification on site, in the order of their entry.</summary>
    public IEnumerable<SiteVerification> Verifications =>
        Events.OfType<RecordVerified>().Select(static verified => verified.Verification);

    /// <summary>The retirement; null for a record in use.</summary>
    public RecordRetired? Retirement { get; }

    /// <summary>The life of a record before anything happened to it: version 0.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <c>default</c>.</exception>
    public static RecordLife Open(Id<PotentialRecord> id) => new(Guard.Against.Default(id), [], null, null);

    /// <summary>The facts that count on a day, as they are now known; null before the record was reported, before its collection, and from its retirement on.</summary>
    public PotentialRecord? KnownOn(LocalDate asOf) =>
        Record is { } record && record.Collected <= asOf && !(Retirement?.Act.On <= asOf) ? record : null;

    /// <summary>Reports the record.</summary>
    /// <returns>Refused: already reported, retired, of another identifier, dated before its collection; and what <see cref="ActRules"/> say.</returns>
    /// <exception cref="ArgumentException"><paramref name="record"/> is null or <paramref name="act"/> is <c>default</c>.</exception>
    public Decision<RecordLife, RecordEvent> Report(PotentialRecord record, Act act)
    {
        Guard.Against.Null(record);
        Findings broken = Check(act);
        if (Reported is { } reported)
        {
            broken.Add(PotentialRules.AlreadyReported, ("record", Id), ("since", reported.Act.On));
        }
        CheckIdentity(record.Id, ref broken);
        CheckCollected(record, act, ref broken);
        return Decide(broken, new RecordReported(record, act, Version + 1));
    }

    /// <summary>Corrects the facts; what stood before is kept.</summary>
    /// <param name="corrected">All facts as they should stand.</param>
    /// <param name="why">Why.</param>
    /// <param name="act">Who and when.</param>
    /// <returns>Refused: not reported, retired, of another identifier, dated before its collection, nothing changed; and what <see cref="ActRules"/> say.</returns>
    /// <exception cref="ArgumentException">An argument is null, empty or <c>default</c>.</exception>
    public Decision<RecordLife, RecordEvent> Correct(PotentialRecord corrected, string why, Act act)
    {
        Guard.Against.Null(corrected);
        Guard.Against.NullOrEmpty(why);
        Findings broken = CheckInUse(act);
        CheckIdentity(corrected.Id, ref broken);
        CheckCollected(corrected, act, ref broken);
        if (corrected == Record)
        {
            broken.Add(PotentialRules.NothingCorrected, ("record", Id));
        }
        return Decide(broken, new RecordCorrected(Record ?? corrected, corrected, why, act, Version + 1));
    }

    /// <summary>Enters a verification on site.</summary>
    /// <returns>
    /// Refused: not reported, retired, of another record, entered before, dated before the collection or after the act, and whatever
    /// makes the form invalid (<see cref="SiteVerification.Check"/>); and what <see cref="ActRules"/> say.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="verification"/> is null or <paramref name="act"/> is <c>default</c>.</exception>
    public Decision<RecordLife, RecordEvent> Verify(SiteVerification verification, Act act)
    {
        Guard.Against.Null(verification);
        Findings broken = CheckInUse(act);
        CheckIdentity(verification.Record, ref broken);
        if (Verifications.Any(known => known.Id == verification.Id))
        {
            broken.Add(PotentialRules.VerificationRepeated, ("record", Id), ("verification", verification.Id));
        }
        if (verification.Date > act.On)
        {
            broken.Add(
                PotentialRules.VerificationLaterThanAct,
                ("record", Id),
                ("verification", verification.Id),
                ("date", verification.Date),
                ("on", act.On)
            );
        }
        verification.AddTo(ref broken);
        return Decide(broken, new RecordVerified(verification, act, Version + 1));
    }

    /// <summary>Strikes the record off.</summary>
    /// <returns>Refused: not reported, retired already, dated before its collection; and what <see cref="ActRules"/> say.</returns>
    /// <exception cref="ArgumentException">An argument is null, empty or <c>default</c>.</exception>
    public Decision<RecordLife, RecordEvent> Retire(string why, Act act)
    {
        Guard.Against.NullOrEmpty(why);
        Findings broken = CheckInUse(act);
        CheckCollected(Record, act, ref broken);
        return Decide(broken, new RecordRetired(why, act, Version + 1));
    }

    /// <inheritdoc/>
    public RecordLife Apply(RecordEvent happened) =>
        Guard.Against.Null(happened) switch
        {
            RecordReported e => new(Id, Events.Add(e), e.Record, Retirement),
            RecordCorrected e => new(Id, Events.Add(e), e.After, Retirement),
            RecordVerified e => new(Id, Events.Add(e), Record, Retirement),
            RecordRetired e => new(Id, Events.Add(e), Record, e),
            _ => throw new ArgumentException("The event is of no known kind.", nameof(happened)),
        };

    private Findings Check(Act act)
    {
        var broken = new Findings();
        ActRules.Check(act, Version, Events.IsEmpty ? null : Events[^1].Act.At, ref broken);
        if (Retirement is { } retired)
        {
            broken.Add(PotentialRules.Retired, ("record", Id), ("since", retired.Act.On));
        }
        return broken;
    }

    private Findings CheckInUse(Act act)
    {
        Findings broken = Check(act);
        if (Record is null)
        {
            broken.Add(PotentialRules.NotReported, ("record", Id));
        }
        return broken;
    }

    private void CheckIdentity(Id<PotentialRecord> other, ref Findings broken)
    {
        if (other != Id)
        {
            broken.Add(PotentialRules.OtherRecord, ("record", Id), ("other", other));
        }
    }

    private void CheckCollected(PotentialRecord? record, Act act, ref Findings broken)
    {
        if (record is not null && act.On < record.Collected)
        {
            broken.Add(
                PotentialRules.BeforeCollection,
                ("record", Id),
                ("on", act.On),
                ("collected", record.Collected)
            );
        }
    }

    private Decision<RecordLife, RecordEvent> Decide(Findings broken, RecordEvent happened) =>
        broken.Any ? new(this, broken.ToImmutable()) : new(Apply(happened), happened);

    /// <summary>The record and its version.</summary>
    public override string ToString() => $"{Id}, version {Version}";
}
