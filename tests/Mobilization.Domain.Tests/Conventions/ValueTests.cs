using System.Collections;
using System.Reflection;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>What every value of the public face keeps to: equality by all its parts, an order without contradiction.</summary>
public sealed class ValueTests
{
    private static IEnumerable<object> Values =>
        ValuePool.All.Samples.Where(value => value.GetType().Assembly == typeof(Finding).Assembly);

    private static IEnumerable<object> Ordered =>
        Values.Where(value => value is not Division && IsA(typeof(IComparable<>), value)); // divisions of one tree alone have an order

    /// <summary>Makes each value anew with one part changed, by the one constructor whose parameters are its properties.</summary>
    [Fact]
    public void Values_are_equal_by_all_of_their_parts()
    {
        var told = new List<string>();
        int same = 0;
        int different = 0;
        foreach (object value in Values.Where(value => IsA(typeof(IEquatable<>), value)))
        {
            if (
                Parts(value) is not ({ } constructor, { } parts)
                || Make(constructor, [.. parts.Select(Read)]) is not { } twin
            )
            {
                continue;
            }
            same++;
            if (!AreEqual(value, twin) || !AreEqual(twin, value) || value.GetHashCode() != twin.GetHashCode())
            {
                told.Add($"{value.GetType().Name}: {value} is not {twin}");
            }
            for (int i = 0; i < parts.Length; i++)
            {
                foreach (object? other in Others(constructor.GetParameters()[i], Read(parts[i])))
                {
                    object?[] given = [.. parts.Select(Read)];
                    given[i] = other;
                    if (
                        Make(constructor, given) is not { } changed
                        || IsSame(Read(parts[i]), parts[i].GetValue(changed))
                    )
                    {
                        continue; // refused, or the same after all
                    }
                    different++;
                    if (AreEqual(value, changed) || AreEqual(changed, value))
                    {
                        told.Add($"{value.GetType().Name} whatever its {parts[i].Name}");
                    }
                }
            }
            object? Read(PropertyInfo part) => part.GetValue(value);
        }

        told.Distinct().Should().BeEmpty();
        same.Should().BeGreaterThan(200);
        different.Should().BeGreaterThan(1_000);
    }

    [Fact]
    public void No_value_equals_nothing_or_a_thing_of_another_kind()
    {
        foreach (object value in Values)
        {
            value.Equals(null).Should().BeFalse("{0} is something", value);
            value!.Equals("a text").Should().BeFalse("{0} is no text", value);
            if (value.GetType().GetMethod("op_Equality") is { } equals && !value.GetType().IsValueType)
            {
                ((bool)equals.Invoke(null, [value, null])!).Should().BeFalse();
                ((bool)equals.Invoke(null, [null, value])!).Should().BeFalse();
                ((bool)equals.Invoke(null, [null, null])!).Should().BeTrue();
            }
        }
    }

    [Fact]
    public void The_operators_of_order_agree_with_the_comparison()
    {
        var told = new List<string>();
        foreach (IGrouping<Type, object> kind in Ordered.GroupBy(value => value.GetType()))
        {
            MethodInfo compare = kind.Key.GetMethod("CompareTo", [kind.Key])!;
            foreach ((object left, object right) in kind.SelectMany(_ => kind, (left, right) => (left, right)))
            {
                int order = Math.Sign((int)compare.Invoke(left, [right])!);
                bool agree =
                    order == -Math.Sign((int)compare.Invoke(right, [left])!)
                    && (order == 0) == left.Equals(right)
                    && Is("op_LessThan", order < 0)
                    && Is("op_GreaterThan", order > 0)
                    && Is("op_LessThanOrEqual", order <= 0)
                    && Is("op_GreaterThanOrEqual", order >= 0);
                if (!agree)
                {
                    told.Add($"{kind.Key.Name}: {left} and {right}");
                }
                bool Is(string name, bool expected) =>
                    kind.Key.GetMethod(name) is not { } method || (bool)method.Invoke(null, [left, right])! == expected;
            }
        }

        told.Should().BeEmpty();
    }

    private static bool IsA(Type generic, object value) =>
        value.GetType() is { IsEnum: false } type && type.IsAssignableTo(generic.MakeGenericType(type));

    private static bool AreEqual(object left, object right)
    {
        bool are = left.Equals(right);
        Type type = left.GetType();
        if (
            type.GetMethod("op_Equality", [type, type]) is { } equals
            && type.GetMethod("op_Inequality", [type, type]) is { } not
        )
        {
            bool agree =
                are.Equals(equals.Invoke(null, [left, right])) && (!are).Equals(not.Invoke(null, [left, right]));
            agree.Should().BeTrue("the operators of {0} agree with Equals", type);
        }
        return are;
    }

    private static (ConstructorInfo, PropertyInfo[])? Parts(object value)
    {
        Type type = value.GetType();
        foreach (
            ConstructorInfo constructor in type.GetConstructors().OrderByDescending(one => one.GetParameters().Length)
        )
        {
            PropertyInfo?[] parts =
            [
                .. constructor
                    .GetParameters()
                    .Select(parameter =>
                        type.GetProperties()
                            .SingleOrDefault(property =>
                                property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)
                                && property.PropertyType == parameter.ParameterType
                            )
                    ),
            ];
            if (parts.Length > 0 && parts.All(part => part is not null))
            {
                return (constructor, [.. parts.OfType<PropertyInfo>()]);
            }
        }
        return null;
    }

    private static object? Make(ConstructorInfo constructor, object?[] given)
    {
        try
        {
            return constructor.Invoke(given);
        }
        catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<object?> Others(ParameterInfo parameter, object? than)
    {
        Type type = parameter.ParameterType;
        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)
        {
            yield return null;
        }
        object? near = than switch
        {
            int number => number + 1,
            long number => number + 1,
            decimal number => number + 1,
            bool isSo => !isSo,
            string text => text + "x",
            LocalDate day => day.PlusDays(1),
            Instant moment => moment + Duration.FromSeconds(1),
            _ => null,
        };
        foreach (object? other in (IEnumerable<object?>)[near, .. ValuePool.All.Of(type)])
        {
            if (other is not null)
            {
                yield return other;
            }
        }
    }

    private static bool IsSame(object? left, object? right) =>
        Equals(left, right)
        || (
            left is IEnumerable some
            && right is IEnumerable others
            && some.Cast<object?>().SequenceEqual(others.Cast<object?>())
        );
}
