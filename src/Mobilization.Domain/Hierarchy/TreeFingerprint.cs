using System.Security.Cryptography;

namespace Mobilization.Domain.Hierarchy;

/// <summary>Hashes a tree's canonical text, piece by piece.</summary>
internal static class TreeFingerprint
{
    public static string Of(AdministrativeTree tree)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("mobilization.tree.1\n"u8);
        byte[] buffer = new byte[64 * 1024];
        int used = 0;
        for (int i = 0; i < tree.Count; i++)
        {
            if (buffer.Length - used < 64)
            {
                hash.AppendData(buffer, 0, used);
                used = 0;
            }
            Code(tree.CodeAt(i));
            buffer[used++] = (byte)',';
            buffer[used++] = (byte)('0' + (int)tree.LevelAt(i));
            buffer[used++] = (byte)',';
            if (tree.ParentAt(i) is >= 0 and var parent)
            {
                Code(tree.CodeAt(parent));
            }
            buffer[used++] = (byte)'\n';
        }
        hash.AppendData(buffer, 0, used);
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());

        void Code(DivisionCode code)
        {
            _ = code.TryFormat(buffer.AsSpan(used), out int written);
            used += written;
        }
    }
}
