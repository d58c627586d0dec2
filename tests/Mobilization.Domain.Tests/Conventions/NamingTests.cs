using System.Reflection;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>One name for one thing, and one order, throughout the public API.</summary>
public sealed class NamingTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = typeof(Finding).Assembly.GetExportedTypes();

    private static readonly MethodInfo[] Methods =
    [
        .. Types.SelectMany(type => type.GetMethods(Declared)).Where(method => !method.IsSpecialName),
    ];

    private static readonly ParameterInfo[] Parameters =
    [
        .. Methods
            .Concat<MethodBase>(Types.SelectMany(type => type.GetConstructors(Declared)))
            .SelectMany(method => method.GetParameters()),
    ];

    private static string Told(ParameterInfo one) =>
        $"{one.Member.DeclaringType!.Name}.{one.Member.Name}({one.ParameterType.Name} {one.Name})";

    [Fact]
    public void No_property_is_set_from_outside() =>
        Types
            .SelectMany(type => type.GetProperties(Declared))
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
            .Should()
            .BeEmpty();

    [Fact]
    public void Parameters_begin_with_a_small_letter() =>
        Parameters.Where(one => !char.IsAsciiLetterLower(one.Name![0])).Select(Told).Should().BeEmpty();

    [Fact]
    public void What_cancels_is_named_so_and_last() =>
        Parameters
            .Where(one => one.ParameterType == typeof(CancellationToken))
            .Where(one =>
                one.Name != "cancellationToken" || one.Position != ((MethodBase)one.Member).GetParameters().Length - 1
            )
            .Select(Told)
            .Should()
            .BeEmpty();

    /// <summary>What a method is asked about a day takes it last; only what is told of a happening has a day that is not as of one.</summary>
    [Fact]
    public void The_day_of_a_question_is_as_of_and_the_last_that_must_be_given()
    {
        Methods
            .SelectMany(method =>
                method
                    .GetParameters()
                    .SkipWhile(one => one.Name != "asOf")
                    .Skip(1)
                    .Where(one => !one.IsOut && !one.IsOptional)
            )
            .Select(Told)
            .Should()
            .BeEmpty();
        Methods
            .Where(method => !method.IsStatic)
            .SelectMany(method => method.GetParameters())
            .Where(one => one.ParameterType == typeof(LocalDate) && one.Name is "on" or "when")
            .Select(Told)
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void What_lists_defects_has_a_twin_that_throws_them()
    {
        MethodInfo[] trying =
        [
            .. Methods.Where(method => method.GetParameters().Any(one => one.IsOut && one.Name == "defects")),
        ];

        trying.Should().HaveCountGreaterThan(10);
        trying
            .Where(method => !method.Name.StartsWith("Try", StringComparison.Ordinal) || !HasTwin(method))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Should()
            .BeEmpty();
    }

    private static bool HasTwin(MethodInfo trying) =>
        trying
            .DeclaringType!.GetMethods(Declared)
            .Any(one =>
                one.Name == trying.Name["Try".Length..]
                && one.ReturnType == one.DeclaringType
                && one.GetParameters()
                    .Select(parameter => (parameter.Name, parameter.ParameterType))
                    .SequenceEqual(
                        trying
                            .GetParameters()
                            .Where(parameter => !parameter.IsOut)
                            .Select(parameter => (parameter.Name, parameter.ParameterType))
                    )
            );
}
