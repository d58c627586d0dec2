using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>The literal texts of this assembly: those in method bodies, constants among them, and those of attributes.</summary>
internal static class TestLiterals
{
    /// <summary>All literals of each namespace.</summary>
    public static ILookup<string, string> ByNamespace() =>
        InBodies().Concat(InAttributes()).ToLookup(literal => literal.Namespace, literal => literal.Text);

    private static List<(string Namespace, string Text)> InBodies()
    {
        using var file = new PEReader(File.OpenRead(typeof(TestLiterals).Assembly.Location));
        MetadataReader metadata = file.GetMetadataReader();
        var found = new List<(string, string)>();
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress != 0)
            {
                string owner = NamespaceOf(method.GetDeclaringType());
                foreach (Handle token in MethodBodies.Tokens(file.GetMethodBody(method.RelativeVirtualAddress)))
                {
                    if (token.Kind == HandleKind.UserString)
                    {
                        found.Add((owner, metadata.GetUserString((UserStringHandle)token)));
                    }
                }
            }
        }
        return found;

        string NamespaceOf(TypeDefinitionHandle handle)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            return type.GetDeclaringType() is { IsNil: false } outer
                ? NamespaceOf(outer)
                : metadata.GetString(type.Namespace);
        }
    }

    private static IEnumerable<(string Namespace, string Text)> InAttributes() =>
        from type in typeof(TestLiterals).Assembly.GetTypes()
        from method in type.GetMethods(
            BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static
        )
        from attribute in method.GetCustomAttributesData()
        from argument in attribute.ConstructorArguments
        from text in Texts(argument)
        select (type.Namespace ?? "", text);

    private static IEnumerable<string> Texts(CustomAttributeTypedArgument argument) =>
        argument.Value switch
        {
            string text => [text],
            IEnumerable<CustomAttributeTypedArgument> several => several.SelectMany(Texts),
            _ => [],
        };
}
