using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Patrols;

/// <content>What is asked of an order.</content>
public sealed partial class RectificationOrder
{
    /// <summary>Issues the order: a station tells somebody to mend a defect by a day.</summary>
    /// <param name="station">The station that issues it.</param>
    /// <param name="responsible">Who has to mend it; null or empty for the facility's maintainer.</param>
    /// <param name="patrol">The patrol that found the defect, with its form.</param>
    /// <param name="defect">The defect, one of the form's.</param>
    /// <param name="deadline">The last day in time.</param>
    /// <param name="act">Who issues it, and when.</param>
    /// <remarks>
    /// Refused: <see cref="PatrolRules.IssuedAlready"/>, <see cref="PatrolRules.IssuerMissing"/> of a default station,
    /// <see cref="PatrolRules.ResponsibleMissing"/>, <see cref="PatrolRules.OtherFacility"/>, <see cref="PatrolRules.DefectMissing"/>,
    /// <see cref="PatrolRules.DefectsWithoutMedia"/>, <see cref="PatrolRules.PatrolLater"/>, <see cref="PatrolRules.DeadlineBeforeIssue"/>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="patrol"/> is null.</exception>
    public Decision<RectificationOrder, OrderEvent> Issue(
        Id<Station> station,
        string? responsible,
        Patrol patrol,
        Defect? defect,
        LocalDate deadline,
        Act act
    )
    {
        Guard.Against.Null(patrol);
        var broken = new Findings();
        CheckAct(act, ref broken);
        if (Issuance is { } before)
        {
            broken.Add(PatrolRules.IssuedAlready, ("order", Id), ("since", before.Act.On));
        }
        if (station.IsDefault)
        {
            broken.Add(PatrolRules.IssuerMissing, ("order", Id));
        }
        string? charged = string.IsNullOrEmpty(responsible) ? Facility.Maintainer : responsible;
        if (charged is null)
        {
            broken.Add(PatrolRules.ResponsibleMissing, ("order", Id), ("facility", Facility.Id));
        }
        if (patrol.Facility != Facility.Id)
        {
            broken.Add(PatrolRules.OtherFacility, ("order", Id), ("patrol", patrol.Id), ("facility", patrol.Facility));
        }
        if (defect is null || patrol.Form?.Defects.Contains(defect) is not true)
        {
            broken.Add(PatrolRules.DefectMissing, ("order", Id), ("patrol", patrol.Id));
        }
        patrol.CheckEvidence(ref broken);
        if (patrol.On > act.On)
        {
            broken.Add(PatrolRules.PatrolLater, ("order", Id), ("patrol", patrol.Id), ("on", patrol.On));
        }
        if (deadline < act.On)
        {
            broken.Add(PatrolRules.DeadlineBeforeIssue, ("order", Id), ("deadline", deadline), ("issued", act.On));
        }
        return broken.Any
            ? new(this, broken.ToImmutable())
            : Accept(new OrderIssued(station, charged!, patrol.Id, defect!, deadline, act, Version + 1));
    }

    /// <summary>Gives more time.</summary>
    /// <param name="to">The extended deadline, after the one in force.</param>
    /// <param name="reason">Why.</param>
    /// <param name="act">Who gives it, and when.</param>
    /// <remarks>Refused: <see cref="PatrolRules.NotIssued"/>, <see cref="PatrolRules.Over"/>, <see cref="PatrolRules.ExtensionNotLater"/>. After the deadline it is accepted: the original one counts on.</remarks>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty.</exception>
    public Decision<RectificationOrder, OrderEvent> Extend(LocalDate to, string reason, Act act)
    {
        var happened = new OrderExtended(to, reason, act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckIssued(ref broken);
        if (Deadline is { } deadline && to <= deadline)
        {
            broken.Add(PatrolRules.ExtensionNotLater, ("order", Id), ("to", to), ("deadline", deadline));
        }
        return broken.Any ? new(this, broken.ToImmutable()) : Accept(happened);
    }

    /// <summary>Reports the defect to be mended.</summary>
    /// <param name="evidence">Photos or videos of it, at least one.</param>
    /// <param name="act">Who reports it, and when: the order may be closed as of this day.</param>
    /// <remarks>
    /// Refused: <see cref="PatrolRules.NotIssued"/>, <see cref="PatrolRules.Over"/>, <see cref="PatrolRules.ReportedAlready"/>,
    /// <see cref="PatrolRules.EvidenceMissing"/>, <see cref="PatrolRules.EvidenceInFuture"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">A piece of evidence is null.</exception>
    public Decision<RectificationOrder, OrderEvent> ReportFixed(ImmutableArray<MediaReference> evidence, Act act)
    {
        evidence = Texts.Every(evidence, nameof(evidence));
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckIssued(ref broken);
        if (Step == OrderStep.Reported)
        {
            broken.Add(PatrolRules.ReportedAlready, ("order", Id), ("since", Report!.Act.On));
        }
        if (evidence.IsEmpty)
        {
            broken.Add(PatrolRules.EvidenceMissing, ("order", Id));
        }
        foreach (MediaReference media in evidence)
        {
            if (media.TakenAt > act.At)
            {
                broken.Add(
                    PatrolRules.EvidenceInFuture,
                    ("order", Id),
                    ("media", media.Hash),
                    ("at", media.TakenAt),
                    ("recorded", act.At)
                );
            }
        }
        return broken.Any ? new(this, broken.ToImmutable()) : Accept(new FixReported(evidence, act, Version + 1));
    }

    /// <summary>Inspects again what was reported fixed, and closes the order or sends it back.</summary>
    /// <param name="passed">Whether the defect is mended.</param>
    /// <param name="act">Who inspected, and when.</param>
    /// <param name="reason">What is still wrong; needed unless <paramref name="passed"/>.</param>
    /// <remarks>Refused: <see cref="PatrolRules.NotIssued"/>, <see cref="PatrolRules.Over"/>, <see cref="PatrolRules.NotReported"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty though not <paramref name="passed"/>.</exception>
    public Decision<RectificationOrder, OrderEvent> Reinspect(bool passed, Act act, string? reason = null)
    {
        OrderEvent happened = passed
            ? new ReinspectionPassed(act, Version + 1)
            : new SentBack(Guard.Against.NullOrEmpty(reason), act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckIssued(ref broken);
        if (Step is OrderStep.Issued or OrderStep.SentBack)
        {
            broken.Add(PatrolRules.NotReported, ("order", Id));
        }
        return broken.Any ? new(this, broken.ToImmutable()) : Accept(happened);
    }

    /// <summary>Withdraws the order.</summary>
    /// <remarks>Refused: <see cref="PatrolRules.NotIssued"/>, <see cref="PatrolRules.Over"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty.</exception>
    public Decision<RectificationOrder, OrderEvent> Withdraw(string reason, Act act)
    {
        var happened = new OrderWithdrawn(reason, act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckIssued(ref broken);
        return broken.Any ? new(this, broken.ToImmutable()) : Accept(happened);
    }

    private void CheckAct(in Act act, ref Findings broken)
    {
        ActRules.Check(act, Version, Last?.Act.At, ref broken);
        if (Last is { } last && act.On < last.Act.On)
        {
            broken.Add(PatrolRules.OutOfOrder, ("order", Id), ("on", act.On), ("last", last.Act.On));
        }
    }

    private void CheckIssued(ref Findings broken)
    {
        if (Step == OrderStep.Draft)
        {
            broken.Add(PatrolRules.NotIssued, ("order", Id));
        }
        else if (IsOver)
        {
            broken.Add(PatrolRules.Over, ("order", Id), ("step", Step), ("since", Last!.Act.On));
        }
    }

    private Decision<RectificationOrder, OrderEvent> Accept(OrderEvent happened) => new(Apply(happened), happened);
}
