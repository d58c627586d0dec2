using System.Collections;
using System.Reflection;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tests.Assessment;
using Mobilization.Domain.Tests.Coverage;
using Mobilization.Domain.Tests.Leadership;
using Mobilization.Domain.Tests.Patrols;
using Mobilization.Domain.Tests.Potential;
using Mobilization.Domain.Tests.Serialization;
using Mobilization.Domain.Tests.Tasking;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>Values by their types: the samples of the contract, some worlds of the rooms, and whatever their properties give.</summary>
internal sealed class ValuePool
{
    private const int AtMost = 8; // of a type

    private readonly Dictionary<Type, List<object>> _values = [];

    private ValuePool()
    {
        foreach (ContractType type in ContractType.ByKind.Values)
        {
            foreach (object sample in JsonSamples.Of(type))
            {
                Take(sample, depth: 3);
            }
        }
        RegionAssessment region = SmallRegion.Assess();
        object[] worlds =
        [
            TaskingWorld.Tree,
            TaskingWorld.People,
            TaskingWorld.Task().OpenClaim(),
            Jiaxing.Tree,
            Jiaxing.Roster,
            Jiaxing.Policy,
            Jiaxing.Policy.On(Jiaxing.On),
            PatrolWorld.Policy,
            PatrolWorld.Policy.On(PatrolWorld.On),
            PatrolWorld.Judge(),
            PotentialWorld.Categories,
            PotentialWorld.Policy().On(PotentialWorld.AsOf),
            Establishment.Build(Luan.Tree, new LeadershipFacts()),
            region,
            region.ComparedWith(region),
            SmallRegion.Facts,
            SmallRegion.Policies(),
            "a text",
            "another",
            7,
            1L,
            0.5m,
        ];
        foreach (object one in worlds)
        {
            Take(one, depth: 4);
        }
    }

    public static ValuePool All { get; } = new();

    public IEnumerable<object> Samples => _values.SelectMany(entry => entry.Value);

    /// <summary>Some values of a type or of what is derived from it; an empty list for a list of anything.</summary>
    public IReadOnlyList<object> Of(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        List<object> found = [.. _values.Where(entry => plain.IsAssignableFrom(entry.Key)).SelectMany(e => e.Value)];
        if (found.Count == 0 && plain.IsEnum)
        {
            found.AddRange(Enum.GetValues(plain).Cast<object>());
        }
        if (found.Count == 0 && plain.IsGenericType && plain.IsAssignableTo(typeof(IEnumerable)))
        {
            var empty = Array.CreateInstance(plain.GenericTypeArguments[0], 0);
            if (plain.IsInstanceOfType(empty))
            {
                found.Add(empty);
            }
        }
        return found;
    }

    private void Take(object? value, int depth)
    {
        if (value is null || value.GetType() is not { IsByRefLike: false, IsPointer: false } type)
        {
            return;
        }
        bool isOwn = type.Assembly == typeof(Finding).Assembly;
        if (!isOwn && type.IsGenericType && value is not IStructuralEquatable)
        {
            return; // of collections only immutable arrays are values
        }
        List<object> known = _values.TryGetValue(type, out List<object>? list) ? list : _values[type] = [];
        if (known.Count == AtMost || known.Contains(value))
        {
            return;
        }
        known.Add(value);
        if (depth == 0)
        {
            return;
        }
        if (value is IEnumerable several and not string)
        {
            foreach (object? one in several.Cast<object?>().Take(3))
            {
                Take(one, depth - 1);
            }
        }
        foreach (PropertyInfo property in isOwn ? type.GetProperties() : [])
        {
            if (property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike)
            {
                Take(Read(property, value), depth - 1);
            }
        }
    }

    private static object? Read(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException refused) when (refused.InnerException is InvalidOperationException)
        {
            return null; // `default` has none
        }
    }
}
