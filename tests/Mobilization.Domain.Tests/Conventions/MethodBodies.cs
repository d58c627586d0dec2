using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>Reads the instructions of compiled methods.</summary>
internal static class MethodBodies
{
    private static readonly Dictionary<int, OpCode> OneByte = [];
    private static readonly Dictionary<int, OpCode> TwoBytes = [];

    static MethodBodies()
    {
        foreach (System.Reflection.FieldInfo field in typeof(OpCodes).GetFields())
        {
            if (field.GetValue(null) is OpCode code)
            {
                (code.Size == 1 ? OneByte : TwoBytes)[code.Value & 0xFF] = code;
            }
        }
    }

    /// <summary>What the instructions of a body name: types, methods, fields, signatures and literal texts.</summary>
    public static IEnumerable<Handle> Tokens(MethodBodyBlock body)
    {
        byte[] code = body.GetILBytes() ?? [];
        for (int at = 0; at < code.Length; )
        {
            int value = code[at++];
            OpCode operation = value == 0xFE ? TwoBytes[code[at++]] : OneByte[value];
            switch (operation.OperandType)
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at += 1;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + 4 * BitConverter.ToInt32(code, at);
                    break;
                case OperandType.InlineField
                or OperandType.InlineMethod
                or OperandType.InlineSig
                or OperandType.InlineString
                or OperandType.InlineTok
                or OperandType.InlineType:
                    yield return MetadataTokens.Handle(BitConverter.ToInt32(code, at));
                    at += 4;
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }
}
