using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace DtiPipeline.Warehouse.Migrations;

/// <summary>The scripts <c>NNNN_name.sql</c> that are built into the program.</summary>
public static class MigrationScripts
{
    /// <summary>All of them, by number.</summary>
    public static ImmutableArray<Migration> All { get; } = Read(typeof(MigrationScripts).Assembly);

    /// <summary>Makes a script of its file name and text. Line ends do not count: a checkout may change them.</summary>
    public static Migration Of(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var mark = file.IndexOf('_', StringComparison.Ordinal);
        return new Migration(
            int.Parse(file.AsSpan(0, mark), NumberStyles.None, CultureInfo.InvariantCulture),
            Path.GetFileNameWithoutExtension(file[(mark + 1)..]),
            lines,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))));
    }

    private static ImmutableArray<Migration> Read(Assembly assembly) =>
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Of(name, ReadText(assembly, name)))
            .OrderBy(migration => migration.Number)];

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
