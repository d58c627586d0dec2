using System.Reflection;
using System.Reflection.Emit;

namespace Mobilization.Domain.Tests.Repository;

/// <summary>No floating point in the library, read from its compiled code: the keyword ban of the build can't see inferred types.</summary>
public sealed class ExactFiguresTests
{
    private const BindingFlags All =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Type[] FloatingPoint = [typeof(float), typeof(double), typeof(Half)];

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    [Fact]
    public void The_library_holds_and_computes_no_floating_point() =>
        Offenders(typeof(Finding).Assembly.GetTypes()).Should().BeEmpty();

    [Fact]
    public void Every_way_to_use_floating_point_is_seen() =>
        Offenders([typeof(Inexact)])
            .Should()
            .BeEquivalentTo(
                nameof(Inexact.Field),
                nameof(Inexact.Takes),
                nameof(Inexact.Returns),
                nameof(Inexact.Literal),
                nameof(Inexact.Converts),
                nameof(Inexact.Calls)
            );

    private static IEnumerable<string> Offenders(IEnumerable<Type> types) =>
        from type in types
        from member in type.GetMembers(All)
        where
            member switch
            {
                FieldInfo field => IsFloatingPoint(field.FieldType),
                MethodBase method => Uses(method),
                _ => false,
            }
        select member.Name;

    private static bool Uses(MethodBase method) =>
        method.GetParameters().Any(parameter => IsFloatingPoint(parameter.ParameterType))
        || (method is MethodInfo { ReturnType: var returned } && IsFloatingPoint(returned))
        || (
            method.GetMethodBody() is { } body
            && (body.LocalVariables.Any(local => IsFloatingPoint(local.LocalType)) || Computes(method, body))
        );

    private static bool Computes(MethodBase method, MethodBody body)
    {
        byte[] il = body.GetILAsByteArray()!;
        for (int at = 0; at < il.Length; )
        {
            short value = il[at] == 0xFE ? unchecked((short)(0xFE00 | il[at + 1])) : il[at];
            OpCode code = OpCodesByValue[value];
            at += code.Size;
            if (
                code.Name!.Contains(".r4", StringComparison.Ordinal)
                || code.Name.Contains(".r8", StringComparison.Ordinal)
                || code.Name.Contains(".r.", StringComparison.Ordinal)
                || (code.OperandType == OperandType.InlineMethod && Returned(method, BitConverter.ToInt32(il, at)))
            )
            {
                return true;
            }
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
        }
        return false;
    }

    private static bool Returned(MethodBase caller, int token)
    {
        Type[]? ofType = caller.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        Type[]? ofMethod = caller.IsGenericMethod ? caller.GetGenericArguments() : null;
        return caller.Module.ResolveMethod(token, ofType, ofMethod) is MethodInfo { ReturnType: var returned }
            && IsFloatingPoint(returned);
    }

    private static bool IsFloatingPoint(Type type) =>
        FloatingPoint.Contains(type)
        || (type.HasElementType && IsFloatingPoint(type.GetElementType()!))
        || (type.IsGenericType && type.GetGenericArguments().Any(IsFloatingPoint));

    private static class Inexact
    {
        public static readonly List<double[]> Field = [];

        public static void Takes(ref float number) => _ = number.GetHashCode();

        public static Half? Returns() => null;

        public static bool Literal(object number) => number.Equals(1.5);

        public static long Converts(long number) => (long)(number / (decimal)(double)number);

        public static bool Calls(TimeSpan one, TimeSpan other) => one.TotalDays < other.TotalDays;

        public static decimal Exact(long number) => number / 3m;
    }
}
