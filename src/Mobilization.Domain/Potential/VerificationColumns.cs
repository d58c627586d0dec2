namespace Mobilization.Domain.Potential;

/// <summary>Records as columns, as far as accuracy asks: one place a record in each.</summary>
/// <remarks>A view: it holds no data of its own.</remarks>
public readonly ref struct StatedColumns
{
    /// <summary>Views columns of one length as what was reported.</summary>
    /// <param name="units">The <see cref="Hierarchy.Division.Ordinal"/> of each record's division.</param>
    /// <param name="collected">The day on which each was collected, not none.</param>
    /// <param name="amounts">The amount of each.</param>
    /// <param name="measures">The number of each unit of measure, from 0, as the caller numbers them.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    public StatedColumns(
        ReadOnlySpan<int> units,
        ReadOnlySpan<DayNumber> collected,
        ReadOnlySpan<decimal> amounts,
        ReadOnlySpan<int> measures
    )
    {
        if (collected.Length != units.Length || amounts.Length != units.Length || measures.Length != units.Length)
        {
            throw new ArgumentException("The columns are not of one length.", nameof(units));
        }
        Units = units;
        Collected = collected;
        Amounts = amounts;
        Measures = measures;
    }

    /// <summary>How many records there are.</summary>
    public int Count => Units.Length;

    /// <summary>Places of divisions.</summary>
    public ReadOnlySpan<int> Units { get; }

    /// <summary>Days of collection.</summary>
    public ReadOnlySpan<DayNumber> Collected { get; }

    /// <summary>Amounts.</summary>
    public ReadOnlySpan<decimal> Amounts { get; }

    /// <summary>Numbers of units of measure.</summary>
    public ReadOnlySpan<int> Measures { get; }
}

/// <summary>Verifications on site as columns: one place a form in each.</summary>
/// <remarks>A view: it holds no data of its own.</remarks>
public readonly ref struct VerificationColumns
{
    /// <summary>Views columns of one length as verifications.</summary>
    /// <param name="ids">Identifiers, which decide between two of one day.</param>
    /// <param name="records">The place of each verification's record; -1 for one that is unknown.</param>
    /// <param name="days">The day of each.</param>
    /// <param name="addresses">Whether the address is right; null where that was not assessed.</param>
    /// <param name="observed">How much was found; null where that was not assessed.</param>
    /// <param name="measures">The number of the unit of measure of what was found, as in <see cref="StatedColumns.Measures"/>; -1 for none.</param>
    /// <param name="categories">Whether the category is right; null where that was not assessed.</param>
    /// <param name="explained">Whether a reason is given for what was not assessed.</param>
    /// <param name="military">The number of who verified for the military line, as the caller numbers people; -1 for nobody.</param>
    /// <param name="government">The number of who verified for the government line; -1 for nobody.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    public VerificationColumns(
        ReadOnlySpan<Id<SiteVerification>> ids,
        ReadOnlySpan<int> records,
        ReadOnlySpan<DayNumber> days,
        ReadOnlySpan<bool?> addresses,
        ReadOnlySpan<decimal?> observed,
        ReadOnlySpan<int> measures,
        ReadOnlySpan<bool?> categories,
        ReadOnlySpan<bool> explained,
        ReadOnlySpan<int> military,
        ReadOnlySpan<int> government
    )
    {
        int count = ids.Length;
        if (
            records.Length != count
            || days.Length != count
            || addresses.Length != count
            || observed.Length != count
            || measures.Length != count
            || categories.Length != count
            || explained.Length != count
            || military.Length != count
            || government.Length != count
        )
        {
            throw new ArgumentException("The columns are not of one length.", nameof(ids));
        }
        Ids = ids;
        Records = records;
        Days = days;
        Addresses = addresses;
        Observed = observed;
        Measures = measures;
        Categories = categories;
        Explained = explained;
        Military = military;
        Government = government;
    }

    /// <summary>How many verifications there are.</summary>
    public int Count => Ids.Length;

    /// <summary>Identifiers.</summary>
    public ReadOnlySpan<Id<SiteVerification>> Ids { get; }

    /// <summary>Places of records; -1 for unknown ones.</summary>
    public ReadOnlySpan<int> Records { get; }

    /// <summary>Days.</summary>
    public ReadOnlySpan<DayNumber> Days { get; }

    /// <summary>Whether addresses are right.</summary>
    public ReadOnlySpan<bool?> Addresses { get; }

    /// <summary>Amounts found.</summary>
    public ReadOnlySpan<decimal?> Observed { get; }

    /// <summary>Numbers of units of measure; -1 for none.</summary>
    public ReadOnlySpan<int> Measures { get; }

    /// <summary>Whether categories are right.</summary>
    public ReadOnlySpan<bool?> Categories { get; }

    /// <summary>Whether reasons are given.</summary>
    public ReadOnlySpan<bool> Explained { get; }

    /// <summary>Numbers of military verifiers; -1 for nobody.</summary>
    public ReadOnlySpan<int> Military { get; }

    /// <summary>Numbers of government verifiers; -1 for nobody.</summary>
    public ReadOnlySpan<int> Government { get; }

    internal bool IsValid(int i) =>
        Military[i] >= 0
        && Government[i] >= 0
        && Military[i] != Government[i]
        && (Explained[i] || (Addresses[i] is not null && Observed[i] is not null && Categories[i] is not null));

    internal bool AssessesAnything(int i) =>
        Addresses[i] is not null || Observed[i] is not null || Categories[i] is not null;
}
