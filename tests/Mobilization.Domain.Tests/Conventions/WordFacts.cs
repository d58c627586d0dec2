using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>The facts that the compiled library states with a word of an enum.</summary>
internal static class WordFacts
{
    /// <summary>Each rule's facts of an enum: where a method names a rule, then a fact, then boxes an enum into a pair.</summary>
    public static IReadOnlyList<(string Rule, string Fact, Type Words)> All(IReadOnlySet<string> rules)
    {
        Assembly library = typeof(Finding).Assembly;
        using var file = new PEReader(File.OpenRead(library.Location));
        MetadataReader metadata = file.GetMetadataReader();
        var found = new HashSet<(string, string, Type)>();
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
            {
                continue;
            }
            string? rule = null;
            string fact = "";
            Type? boxed = null;
            foreach (Handle token in MethodBodies.Tokens(file.GetMethodBody(method.RelativeVirtualAddress)))
            {
                if (boxed is not null && IsPair(metadata, token))
                {
                    found.Add((rule ?? "", fact, boxed));
                }
                boxed = null;
                if (token.Kind == HandleKind.UserString)
                {
                    string text = metadata.GetUserString((UserStringHandle)token);
                    (rule, fact) = rules.Contains(text) ? (text, fact) : (rule, text);
                }
                else if (token.Kind == HandleKind.TypeDefinition)
                {
                    Type type = library.ManifestModule.ResolveType(MetadataTokens.GetToken(token));
                    boxed = type.IsEnum ? type : null;
                }
            }
        }
        return [.. found];
    }

    /// <summary>Whether a token is the constructor of a pair that stands for a fact.</summary>
    private static bool IsPair(MetadataReader metadata, Handle token) =>
        token.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)token) is var member
        && metadata.GetString(member.Name) == ".ctor"
        && member.Parent.Kind == HandleKind.TypeSpecification
        && typeof(Finding).Assembly.ManifestModule.ResolveType(MetadataTokens.GetToken(member.Parent))
            == typeof(ValueTuple<string, IFormattable>);
}
