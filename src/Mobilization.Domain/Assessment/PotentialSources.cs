using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Assessment;

/// <summary>What the sources of potential have in common: most of their facts are records.</summary>
internal static class RecordFacts
{
    public static FactKey Key(PotentialRecord record) => new("record", record.Id.Value);

    public static FactKey Key(SiteVerification verification) => new("verification", verification.Id.Value);

    public static FactKey Key(ReportExpectation expectation) =>
        new(
            "expectation",
            $"{expectation.Unit} {expectation.Source} {new DateRange(expectation.From)}"[..^2]
                + new Fact("due", expectation.Due).Value
        );

    public static FactKey Key(PotentialBaseline baseline) =>
        new("baseline", $"{baseline.Unit} {baseline.Category}/{baseline.Quantity.Unit}");

    /// <summary>The part that knows a record, and all that it knows of it.</summary>
    public static (RegionPart Part, KnownRecord Known) Find(RegionAssessment region, PotentialRecord record)
    {
        foreach (RegionPart part in region.Parts)
        {
            if (part.Stock is { } stock && stock.TryFind(record.Id, out KnownRecord known))
            {
                return (part, known);
            }
        }
        throw new InvalidOperationException($"No part knows the record {record.Id}.");
    }

    /// <summary>A record and its verifications.</summary>
    public static IEnumerable<FactKey> WithVerifications(RegionAssessment region, PotentialRecord record) =>
        region.Parts.SelectMany(part => part.Joins.VerificationsOf(record.Id)).Select(Key).Prepend(Key(record));
}

/// <summary>Records, by their age.</summary>
internal sealed class FreshnessSource : FactSource<FreshnessTally>
{
    public override IEnumerable<JudgedFact<FreshnessTally>> Judge(RegionAssessment region, Division unit)
    {
        foreach (RegionPart part in region.Parts)
        {
            foreach (KnownRecord known in part.Stock?.Within(unit) ?? [])
            {
                FreshnessVerdict verdict = part.Stock!.Judge(region.FreshnessJudge, known);
                // The longer unverified, the worse; never verified is worst.
                long age = known.Last is { } last ? CivilCalendar.DaysBetween(last, region.AsOf) : int.MaxValue;
                yield return new(known.Unit, known.Record, verdict.Tally, age);
            }
        }
    }

    public override FactKey Subject(object fact) => RecordFacts.Key((PotentialRecord)fact);

    public override ImmutableArray<Finding> Why(RegionAssessment region, Division unit, object fact)
    {
        (RegionPart part, KnownRecord known) = RecordFacts.Find(region, (PotentialRecord)fact);
        return [part.Stock!.Judge(region.FreshnessJudge, known).Why];
    }

    public override IEnumerable<FactKey> StandsOn(RegionAssessment region, Division unit, object fact) =>
        RecordFacts.WithVerifications(region, (PotentialRecord)fact);
}

/// <summary>Records, by what was found on site; and refused verifications.</summary>
internal sealed class AccuracySource : FactSource<AccuracyTally>
{
    public override IEnumerable<JudgedFact<AccuracyTally>> Judge(RegionAssessment region, Division unit)
    {
        foreach (RegionPart part in region.Parts)
        {
            if (part.Stock is not { } stock)
            {
                continue;
            }
            foreach (KnownRecord known in stock.Within(unit))
            {
                if (known.Deciding is not null)
                {
                    AccuracyVerdict verdict = region.Policies.Tolerance.Judge(known.Record, known.Deciding);
                    yield return new(known.Unit, known.Record, verdict.Tally);
                }
            }
            foreach (RefusedVerification refused in stock.Refusals.Where(refused => unit.Contains(refused.Unit)))
            {
                yield return new(refused.Unit, refused, AccuracyTally.OfRefusal);
            }
        }
    }

    public override FactKey Subject(object fact) =>
        fact is RefusedVerification refused
            ? RecordFacts.Key(refused.Verification)
            : RecordFacts.Key((PotentialRecord)fact);

    public override ImmutableArray<Finding> Why(RegionAssessment region, Division unit, object fact)
    {
        if (fact is RefusedVerification refused)
        {
            return refused.Why;
        }
        (_, KnownRecord known) = RecordFacts.Find(region, (PotentialRecord)fact);
        return region.Policies.Tolerance.Judge(known.Record, known.Deciding).Why;
    }

    public override IEnumerable<FactKey> StandsOn(RegionAssessment region, Division unit, object fact) =>
        fact is RefusedVerification refused
            ? [RecordFacts.Key(refused.Verification), new("record", refused.Verification.Record.Value)]
            : RecordFacts.WithVerifications(region, (PotentialRecord)fact);
}

/// <summary>Expectations, by what was reported.</summary>
internal sealed class CompletenessSource : FactSource<CompletenessTally>
{
    public override IEnumerable<JudgedFact<CompletenessTally>> Judge(RegionAssessment region, Division unit)
    {
        foreach (ReportVerdict verdict in region.Totals.Reports?.Verdicts ?? [])
        {
            Division at = region.Tree[verdict.Expectation.Unit];
            if (unit.Contains(at))
            {
                long age = CivilCalendar.DaysBetween(verdict.Expectation.Due, region.AsOf);
                yield return new(at, verdict, verdict.Tally, age);
            }
        }
    }

    public override FactKey Subject(object fact) => RecordFacts.Key(((ReportVerdict)fact).Expectation);

    public override ImmutableArray<Finding> Why(RegionAssessment region, Division unit, object fact) =>
        [((ReportVerdict)fact).Why];

    public override IEnumerable<FactKey> StandsOn(RegionAssessment region, Division unit, object fact)
    {
        var verdict = (ReportVerdict)fact;
        yield return RecordFacts.Key(verdict.Expectation);
        if (verdict.Proof is { } proof)
        {
            yield return RecordFacts.Key(proof);
        }
    }
}
