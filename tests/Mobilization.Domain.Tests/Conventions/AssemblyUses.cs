using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>Which namespaces of an assembly use which others: in base types, constraints, fields, signatures and method bodies.</summary>
/// <remarks>The value of a constant is copied where it is used, so that such a use leaves no trace; attributes are not read.</remarks>
internal sealed class AssemblyUses : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly Collector _collector;
    private readonly HashSet<(string User, string Used, string Where)> _uses = [];

    private AssemblyUses(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _metadata = _file.GetMetadataReader();
        _collector = new Collector(_metadata);
    }

    /// <summary>Every use of one namespace by another, with the type in which it stands.</summary>
    public static IReadOnlySet<(string User, string Used, string Where)> Of(string path)
    {
        using var uses = new AssemblyUses(path);
        foreach (TypeDefinitionHandle handle in uses._metadata.TypeDefinitions)
        {
            uses.Read(handle);
        }
        return uses._uses;
    }

    public void Dispose() => _file.Dispose();

    private void Read(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        _collector.Found.Clear();
        Collect(type.BaseType);
        Constraints(type.GetGenericParameters());
        foreach (InterfaceImplementationHandle implementation in type.GetInterfaceImplementations())
        {
            Collect(_metadata.GetInterfaceImplementation(implementation).Interface);
        }
        foreach (FieldDefinitionHandle field in type.GetFields())
        {
            _metadata.GetFieldDefinition(field).DecodeSignature(_collector, null);
        }
        foreach (MethodDefinitionHandle handle2 in type.GetMethods())
        {
            MethodDefinition method = _metadata.GetMethodDefinition(handle2);
            method.DecodeSignature(_collector, null);
            Constraints(method.GetGenericParameters());
            if (method.RelativeVirtualAddress != 0)
            {
                Read(_file.GetMethodBody(method.RelativeVirtualAddress));
            }
        }
        string user = NamespaceOf(handle);
        string where = $"{user}.{_metadata.GetString(type.Name)}";
        foreach (TypeDefinitionHandle used in _collector.Found)
        {
            if (NamespaceOf(used) is var other && other != user)
            {
                _uses.Add((user, other, where));
            }
        }
    }

    private void Read(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_collector, null);
        }
        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            Collect(region.CatchType);
        }
        foreach (Handle token in MethodBodies.Tokens(body))
        {
            if (token.Kind != HandleKind.UserString)
            {
                Collect((EntityHandle)token);
            }
        }
    }

    private void Constraints(GenericParameterHandleCollection parameters)
    {
        foreach (GenericParameterHandle parameter in parameters)
        {
            foreach (
                GenericParameterConstraintHandle constraint in _metadata.GetGenericParameter(parameter).GetConstraints()
            )
            {
                Collect(_metadata.GetGenericParameterConstraint(constraint).Type);
            }
        }
    }

    private void Collect(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                _collector.Found.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_collector, null);
                break;
            case HandleKind.MethodDefinition:
                MethodDefinition method = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                _collector.Found.Add(method.GetDeclaringType());
                method.DecodeSignature(_collector, null);
                break;
            case HandleKind.FieldDefinition:
                FieldDefinition field = _metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                _collector.Found.Add(field.GetDeclaringType());
                field.DecodeSignature(_collector, null);
                break;
            case HandleKind.MemberReference:
                MemberReference member = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                Collect(member.Parent);
                if (member.GetKind() == MemberReferenceKind.Method)
                {
                    member.DecodeMethodSignature(_collector, null);
                }
                else
                {
                    member.DecodeFieldSignature(_collector, null);
                }
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification generic = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Collect(generic.Method);
                generic.DecodeSignature(_collector, null);
                break;
            case HandleKind.StandaloneSignature:
                StandaloneSignature call = _metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                call.DecodeMethodSignature(_collector, null);
                break;
            default:
                break; // types of other assemblies
        }
    }

    private string NamespaceOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? NamespaceOf(outer)
            : _metadata.GetString(type.Namespace);
    }

    /// <summary>Decodes signatures only to note the types of this assembly in them.</summary>
    private sealed class Collector(MetadataReader metadata) : ISignatureTypeProvider<int, object?>
    {
        public HashSet<TypeDefinitionHandle> Found { get; } = [];

        public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            Found.Add(handle);
            return 0;
        }

        public int GetTypeFromSpecification(
            MetadataReader reader,
            object? genericContext,
            TypeSpecificationHandle handle,
            byte rawTypeKind
        ) => metadata.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => 0;

        public int GetArrayType(int elementType, ArrayShape shape) => 0;

        public int GetByReferenceType(int elementType) => 0;

        public int GetFunctionPointerType(MethodSignature<int> signature) => 0;

        public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

        public int GetGenericMethodParameter(object? genericContext, int index) => 0;

        public int GetGenericTypeParameter(object? genericContext, int index) => 0;

        public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

        public int GetPinnedType(int elementType) => 0;

        public int GetPointerType(int elementType) => 0;

        public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

        public int GetSZArrayType(int elementType) => 0;
    }
}
