using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>What the annotations of the public face say of null is true.</summary>
public sealed class NullTests
{
    private const int Turns = 60;

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Calls every public member with null in one place and good values in the others.</summary>
    [Fact]
    public void Null_is_refused_by_the_name_of_its_parameter()
    {
        var told = new List<string>();
        int tried = 0;
        foreach (MethodBase member in Members())
        {
            foreach (ParameterInfo parameter in member.GetParameters().Where(Forbids))
            {
                Exception?[] answers = [.. Given(member, parameter).Select(given => Call(member, given))];
                tried += answers.Length;
                // Other values may be refused first; but never is null let through, and with some values it is what is refused.
                if (answers.Length > 0 && (answers.Contains(null) || !answers.Any(IsRefused)))
                {
                    told.Add($"{member.DeclaringType!.Name}.{member.Name}({parameter.Name})");
                }
                bool IsRefused(Exception? it) =>
                    it is ArgumentNullException refused && refused.ParamName == parameter.Name;
            }
        }

        string.Join(", ", told).Should().BeEmpty();
        tried.Should().BeGreaterThan(1_000);
    }

    /// <summary>Calls every public member with a list of one null in one place and good values in the others.</summary>
    [Fact]
    public void A_null_in_a_list_is_refused_by_the_name_of_the_list()
    {
        var told = new List<string>();
        int tried = 0;
        foreach (MethodBase member in Members())
        {
            foreach (ParameterInfo parameter in member.GetParameters().Where(HoldsNoNull))
            {
                Type element = parameter.ParameterType.GenericTypeArguments[0];
                object list = Listing(Array.CreateInstance(element, 1), parameter.ParameterType);
                Exception?[] answers = [.. Given(member, parameter, list).Select(given => Call(member, given))];
                tried += answers.Length;
                if (answers.Length > 0 && (answers.Contains(null) || !answers.Any(IsRefused)))
                {
                    told.Add($"{member.DeclaringType!.Name}.{member.Name}({parameter.Name})");
                }
                bool IsRefused(Exception? it) => it is ArgumentException refused && refused.ParamName == parameter.Name;
            }
        }

        string.Join(", ", told).Should().BeEmpty();
        tried.Should().BeGreaterThan(500);
    }

    /// <summary>Calls every public member with a default array in one place and good values in the others.</summary>
    [Fact]
    public void A_default_array_is_an_empty_one_or_refused()
    {
        var told = new List<string>();
        foreach (MethodBase member in Members())
        {
            foreach (ParameterInfo parameter in member.GetParameters().Where(IsArray))
            {
                object none = Activator.CreateInstance(parameter.ParameterType)!;
                if (
                    Given(member, parameter, none)
                        .Select(given => Call(member, given))
                        .Any(it => it is InvalidOperationException or NullReferenceException)
                )
                {
                    told.Add($"{member.DeclaringType!.Name}.{member.Name}({parameter.Name})");
                }
            }
        }

        string.Join(", ", told).Should().BeEmpty();
    }

    private static bool IsArray(ParameterInfo parameter) =>
        parameter is { IsOut: false, ParameterType: { IsGenericType: true, IsByRef: false } type }
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static bool HoldsNoNull(ParameterInfo parameter) =>
        (IsArray(parameter) || IsSequence(parameter))
        && !parameter.ParameterType.GenericTypeArguments[0].IsValueType
        && Nullability.Create(parameter).GenericTypeArguments[0].WriteState == NullabilityState.NotNull;

    private static bool IsSequence(ParameterInfo parameter) =>
        parameter is { IsOut: false, ParameterType: { IsGenericType: true, IsByRef: false } type }
        && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);

    private static object Listing(Array elements, Type type) =>
        type.IsInstanceOfType(elements)
            ? elements
            : typeof(ImmutableCollectionsMarshal)
                .GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!
                .MakeGenericMethod(elements.GetType().GetElementType()!)
                .Invoke(null, [elements])!;

    private static IEnumerable<MethodBase> Members()
    {
        const BindingFlags Own =
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        string own = typeof(Finding).Namespace!;
        foreach (Type type in typeof(Finding).Assembly.GetExportedTypes())
        {
            bool isOwn = type.Namespace!.StartsWith(own, StringComparison.Ordinal); // tools add types of theirs
            if (
                !isOwn
                || type.IsEnum
                || type.IsInterface
                || type.ContainsGenericParameters
                || type.IsSubclassOf(typeof(Delegate))
            )
            {
                continue;
            }
            // What holds a struct checks it: `default` has no constructor.
            foreach (ConstructorInfo constructor in type.IsAbstract || type.IsValueType ? [] : type.GetConstructors())
            {
                yield return constructor;
            }
            foreach (MethodInfo method in type.GetMethods(Own))
            {
                bool isOfAnyObject = method.GetBaseDefinition().DeclaringType == typeof(object);
                if (
                    !method.ContainsGenericParameters
                    && !isOfAnyObject
                    && !method.Name.StartsWith("set_", StringComparison.Ordinal)
                )
                {
                    yield return method;
                }
            }
        }
    }

    private static bool Forbids(ParameterInfo parameter) =>
        parameter is { IsOut: false, ParameterType: { IsValueType: false, IsByRef: false } }
        && Nullability.Create(parameter).WriteState == NullabilityState.NotNull;

    /// <summary>Some choices of arguments, and of a receiver before them, with null, or what is given, in the one place.</summary>
    /// <remarks>None where there is no value of a type, or where one can't be boxed.</remarks>
    private static IEnumerable<object?[]> Given(MethodBase member, ParameterInfo without, object? instead = null)
    {
        ParameterInfo[] parameters = member.GetParameters();
        IReadOnlyList<object> nothing = [null!];
        IReadOnlyList<object>[] choices =
        [
            member.IsStatic || member.IsConstructor ? nothing : ValuePool.All.Of(member.DeclaringType!),
            .. parameters.Select(parameter =>
                parameter == without ? [instead!]
                : parameter.IsOut ? nothing
                : parameter.HasDefaultValue ? [parameter.DefaultValue!]
                : ValuePool.All.Of(
                    parameter.ParameterType.IsByRef
                        ? parameter.ParameterType.GetElementType()!
                        : parameter.ParameterType
                )
            ),
        ];
        return choices.Any(some => some.Count == 0)
            ? []
            : Enumerable.Range(0, Turns).Select(turn => Chosen(choices, new Random(turn)));
    }

    private static object?[] Chosen(IReadOnlyList<object>[] choices, Random random) =>
        [.. choices.Select(some => some[random.Next(some.Count)])];

    private static Exception? Call(MethodBase member, object?[] given)
    {
        try
        {
            object? answer = member is ConstructorInfo constructor
                ? constructor.Invoke(given[1..])
                : member.Invoke(given[0], given[1..]);
            if (answer is IEnumerable several)
            {
                _ = several.Cast<object>().Count(); // an iterator refuses at its first step
            }
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException;
        }
        catch (ArgumentException thrown)
        {
            return thrown;
        }
    }
}
