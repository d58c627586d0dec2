using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using NodaTime.Text;

namespace Mobilization.Domain.Serialization;

/// <summary>The root's part of the contract.</summary>
internal static class RootJson
{
    public static void AddTo(JsonContract contract) =>
        contract
            .Metadata(RootJsonContext.Default)
            .Text(new NodaPatternConverter<LocalDate>(LocalDatePattern.Iso))
            .Text(new NodaPatternConverter<Instant>(InstantPattern.ExtendedIso))
            .Text(new ExactNumberConverter())
            .Text<CalendarPeriod>()
            .Text<Id<Officer>>()
            .Word<Age>()
            .Word<FigureKind>()
            .Word<FindingLanguage>()
            .Class<Officer>()
            .Shape<Fact, FactShape>(
                static fact => new(fact.Name, fact.Value),
                static shape => new(shape.Name, shape.Value)
            )
            .Shape<Finding, FindingShape>(
                static finding => new(finding.Rule, finding.Facts),
                static shape => new(shape.Rule, shape.Facts.AsSpan())
            )
            .Shape<Act, ActShape>(
                static act => new(act.By, act.At, act.Recorded, act.On, act.Expecting, act.InNameOf),
                static shape => new(shape.By, shape.At, shape.Recorded, shape.On, shape.Expecting, shape.InNameOf)
            )
            .Shape<DateRange, DateRangeShape>(
                static range => new(range.From, range.To),
                static shape => new(shape.From, shape.To)
            )
            .Shape<DayNumber, DayNumberShape>(static day => new(day.Date), static shape => DayNumber.Of(shape.Date))
            .Shape<AgeLimit, AgeLimitShape>(
                static limit => new(limit.WarnAfter, limit.StaleAfter),
                static shape => new(shape.WarnAfter, shape.StaleAfter)
            )
            .Shape<AgeCutoff, AgeCutoffShape>(
                static cutoff => new(cutoff.FreshFrom, cutoff.DueFrom),
                static shape => new(shape.FreshFrom, shape.DueFrom)
            )
            .Shape<Quantity, QuantityShape>(
                static quantity => new(quantity.Amount, quantity.Unit),
                static shape => new(shape.Amount, shape.Unit)
            )
            .Shape<Figure, FigureShape>(
                static figure =>
                    figure.Kind switch
                    {
                        FigureKind.Ratio => new(figure.Kind, figure.Numerator, figure.Denominator),
                        FigureKind.Count => new(figure.Kind, figure.Numerator),
                        _ => new(figure.Kind),
                    },
                static shape => shape.ToFigure()
            );
}

internal sealed record FactShape(string Name, string Value);

internal sealed record FindingShape(string Rule, ImmutableArray<Fact> Facts);

internal sealed record ActShape(
    Id<Officer> By,
    Instant At,
    LocalDate Recorded,
    LocalDate On,
    int? Expecting = null,
    string? InNameOf = null
);

internal sealed record DateRangeShape(LocalDate From, LocalDate? To = null);

internal sealed record DayNumberShape(LocalDate? Date = null);

internal sealed record AgeLimitShape(CalendarPeriod WarnAfter, CalendarPeriod StaleAfter);

internal sealed record AgeCutoffShape(LocalDate FreshFrom, LocalDate DueFrom);

internal sealed record QuantityShape(decimal Amount, string Unit);

internal sealed record FigureShape(FigureKind Kind, decimal? Numerator = null, decimal? Denominator = null)
{
    public Figure ToFigure() =>
        this switch
        {
            { Kind: FigureKind.Ratio, Numerator: { } numerator, Denominator: { } and not 0 and var denominator } =>
                Figure.Ratio(numerator, denominator),
            { Kind: FigureKind.Count, Numerator: { } number, Denominator: null } => Figure.Count(number),
            { Kind: FigureKind.NotApplicable, Numerator: null, Denominator: null } => Figure.NotApplicable,
            { Kind: FigureKind.NoData, Numerator: null, Denominator: null } => Figure.NoData,
            _ => throw new FormatException("The numbers do not go with the kind of figure."),
        };
}

[JsonSerializable(typeof(FactShape))]
[JsonSerializable(typeof(FindingShape))]
[JsonSerializable(typeof(ActShape))]
[JsonSerializable(typeof(DateRangeShape))]
[JsonSerializable(typeof(DayNumberShape))]
[JsonSerializable(typeof(AgeLimitShape))]
[JsonSerializable(typeof(AgeCutoffShape))]
[JsonSerializable(typeof(QuantityShape))]
[JsonSerializable(typeof(FigureShape))]
[JsonSerializable(typeof(Officer))]
internal sealed partial class RootJsonContext : JsonSerializerContext;
