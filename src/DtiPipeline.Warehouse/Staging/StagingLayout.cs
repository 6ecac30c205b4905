using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>The fields and the key of a staging table. Two definitions of a stream with the same layout share one table.</summary>
public sealed record StagingLayout
{
    /// <summary>PostgreSQL cuts longer names; room is left for the name of the index.</summary>
    private const int LongestName = 58;

    private const string AsOf = "@as_of";

    public required ImmutableArray<StagingColumn> Columns { get; init; }

    /// <summary>Fields that identify a record.</summary>
    public required ImmutableArray<string> Key { get; init; }

    /// <summary>True for files: a record of another day is another record.</summary>
    public bool KeyHasAsOf { get; init; }

    /// <summary>The layout in words, one line a field or key: <c>field households integer 0</c>, <c>key unit</c>, <c>key @as_of</c>.</summary>
    public string Text => string.Join('\n', [
        .. Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"field {column.Field} {FieldDefinition.Types.WordOf(column.Type)} {column.Scale}")),
        .. Key.Concat(KeyHasAsOf ? [AsOf] : []).Select(key => $"key {key}"),
    ]);

    /// <summary>SHA-256 of the text.</summary>
    public string Fingerprint => Hash(Text);

    public static StagingLayout Of(StreamDefinition stream) => new()
    {
        Columns = [.. stream.Fields.Select(field => new StagingColumn(field.Name, field.Type, field.Scale))],
        Key = stream.Key,
        KeyHasAsOf = stream.Files is not null,
    };

    /// <summary>Reads <see cref="Text"/> back.</summary>
    public static StagingLayout Parse(string text)
    {
        var lines = text.Split('\n').Select(line => line.Split(' ')).ToLookup(words => words[0]);
        var keys = lines["key"].Select(words => words[1]).ToImmutableArray();
        return new StagingLayout
        {
            Columns = [.. lines["field"].Select(words => new StagingColumn(words[1], TypeOf(words[2]), int.Parse(words[3], CultureInfo.InvariantCulture)))],
            Key = keys.Remove(AsOf),
            KeyHasAsOf = keys.Contains(AsOf),
        };
    }

    /// <summary><c>stg_police_vneid_accounts_1a2b3c4d</c></summary>
    public string TableName(string connector, string stream)
    {
        var name = $"stg_{SqlName.Of(connector)}_{SqlName.Of(stream)}_{Fingerprint[..8]}";
        return name.Length <= LongestName ? name : name[..(LongestName - 9)] + "_" + Hash($"{connector}/{stream}\n{Text}")[..8];
    }

    private static FieldType TypeOf(string word) => FieldDefinition.Types.Entries.Single(entry => entry.Key == word).Value;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
