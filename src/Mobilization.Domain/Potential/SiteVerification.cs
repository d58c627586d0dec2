using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>What a verification on site looks at; a record has each once.</summary>
public enum VerificationDimension
{
    /// <summary>Whether the thing is where the record says.</summary>
    Address = 1,

    /// <summary>How much of it there is.</summary>
    Quantity,

    /// <summary>Whether it is what the record says.</summary>
    Category,
}

/// <summary>A form filled in on site (现地核查) by two people, one of each line, about one record.</summary>
/// <remarks>
/// The form as it was handed in: whether it is valid is for <see cref="Check"/>, so that refused ones can be counted. Value equality.
/// </remarks>
public sealed record SiteVerification
{
    /// <summary>States a verification; what the form leaves blank is left out.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="record">The record that it is about.</param>
    /// <param name="date">The day on which it was done.</param>
    /// <param name="addressMatches">Whether the address is right; null where that was not assessed.</param>
    /// <param name="observedAmount">How much was found; null where that was not assessed.</param>
    /// <param name="observedMeasure">The unit of measure of what was found.</param>
    /// <param name="categoryMatches">Whether the category is right; null where that was not assessed.</param>
    /// <param name="notAssessedBecause">Why something was not assessed.</param>
    /// <param name="militaryVerifier">Who verified for the military line.</param>
    /// <param name="governmentVerifier">Who verified for the government line.</param>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>, a text is empty, the date is not of the ISO calendar, years 1 to 9999, or the amount can't be one.</exception>
    public SiteVerification(
        Id<SiteVerification> id,
        Id<PotentialRecord> record,
        LocalDate date,
        bool? addressMatches = null,
        decimal? observedAmount = null,
        string? observedMeasure = null,
        bool? categoryMatches = null,
        string? notAssessedBecause = null,
        Id<Officer>? militaryVerifier = null,
        Id<Officer>? governmentVerifier = null
    )
    {
        CivilCalendar.Check(date);
        Id = Guard.Against.Default(id);
        Record = Guard.Against.Default(record);
        Date = date;
        AddressMatches = addressMatches;
        ObservedAmount =
            observedAmount is not { } amount || Quantity.IsAmount(amount)
                ? observedAmount
                : throw new ArgumentOutOfRangeException(nameof(observedAmount), amount, "This can't be an amount.");
        ObservedMeasure = observedMeasure is null ? null : Guard.Against.NullOrEmpty(observedMeasure);
        CategoryMatches = categoryMatches;
        NotAssessedBecause = notAssessedBecause is null ? null : Guard.Against.NullOrEmpty(notAssessedBecause);
        MilitaryVerifier = militaryVerifier is { } military
            ? Guard.Against.Default(military, nameof(militaryVerifier))
            : null;
        GovernmentVerifier = governmentVerifier is { } government
            ? Guard.Against.Default(government, nameof(governmentVerifier))
            : null;
    }

    /// <summary>The identifier.</summary>
    public Id<SiteVerification> Id { get; }

    /// <summary>The record that it is about.</summary>
    public Id<PotentialRecord> Record { get; }

    /// <summary>The day on which it was done.</summary>
    public LocalDate Date { get; }

    /// <summary>Whether the address is right; null where that was not assessed.</summary>
    public bool? AddressMatches { get; }

    /// <summary>How much was found; null where that was not assessed.</summary>
    public decimal? ObservedAmount { get; }

    /// <summary>The unit of measure of what was found; null where none was given.</summary>
    public string? ObservedMeasure { get; }

    /// <summary>Whether the category is right; null where that was not assessed.</summary>
    public bool? CategoryMatches { get; }

    /// <summary>Why something was not assessed; null where no reason was given.</summary>
    public string? NotAssessedBecause { get; }

    /// <summary>Who verified for the military line; null where nobody is named.</summary>
    public Id<Officer>? MilitaryVerifier { get; }

    /// <summary>Who verified for the government line; null where nobody is named.</summary>
    public Id<Officer>? GovernmentVerifier { get; }

    /// <summary>Whether at least one dimension was assessed, so that the record gets a verdict.</summary>
    public bool AssessesAnything =>
        AddressMatches is not null || ObservedAmount is not null || CategoryMatches is not null;

    /// <summary>Whether it breaks no rule. Allocates nothing.</summary>
    public bool IsValid =>
        MilitaryVerifier is { } military
        && GovernmentVerifier is { } government
        && military != government
        && (
            NotAssessedBecause is not null
            || (AddressMatches is not null && ObservedAmount is not null && CategoryMatches is not null)
        );

    /// <summary>Judges the form: two different verifiers, one of each line, and every dimension assessed or accounted for.</summary>
    /// <returns>Every broken rule; none for a valid verification.</returns>
    public ImmutableArray<Finding> Check()
    {
        var broken = new Findings();
        AddTo(ref broken);
        return broken.ToImmutable();
    }

    internal void AddTo(ref Findings broken)
    {
        if (MilitaryVerifier is null)
        {
            broken.Add(PotentialRules.VerifierMissing, ("verification", Id), ("line", "military"));
        }
        if (GovernmentVerifier is null)
        {
            broken.Add(PotentialRules.VerifierMissing, ("verification", Id), ("line", "government"));
        }
        if (MilitaryVerifier is { } verifier && verifier == GovernmentVerifier)
        {
            broken.Add(PotentialRules.VerifiersSame, ("verification", Id), ("verifier", verifier));
        }
        if (NotAssessedBecause is null)
        {
            Explained(VerificationDimension.Address, AddressMatches is not null, ref broken);
            Explained(VerificationDimension.Quantity, ObservedAmount is not null, ref broken);
            Explained(VerificationDimension.Category, CategoryMatches is not null, ref broken);
        }
    }

    private void Explained(VerificationDimension dimension, bool isAssessed, ref Findings broken)
    {
        if (!isAssessed)
        {
            broken.Add(PotentialRules.DimensionUnexplained, ("verification", Id), ("dimension", dimension));
        }
    }

    /// <summary>Identifier, record and day.</summary>
    public override string ToString() => $"{Id} of {Record} on {new Fact("date", Date).Value}";
}
