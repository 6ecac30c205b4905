using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>What makes two rows the same record, and what makes them the same version of it.</summary>
internal sealed class RowIdentity
{
    private const char Separator = '\u001F';

    private readonly ImmutableArray<int> _key;
    private readonly bool _keyHasAsOf;

    public RowIdentity(StagingLayout layout)
    {
        var fields = layout.Columns.Select(column => column.Field).ToList();
        _key = [.. layout.Key.Select(name => fields.IndexOf(name))];
        _keyHasAsOf = layout.KeyHasAsOf;
    }

    /// <summary>Key fields joined; files add their day.</summary>
    public string KeyOf(AcceptedRow row)
    {
        var parts = _key.Select(index => Plain(row.Values[index]));
        return string.Join(Separator, _keyHasAsOf ? parts.Append(AsOf(row)) : parts);
    }

    /// <summary>
    /// First 128 bits of SHA-256 over all fields, in hex. The day as of which the row speaks is left out: over HTTP it moves every night, and
    /// an unchanged row must stay unchanged.
    /// </summary>
    public static string HashOf(AcceptedRow row)
    {
        var text = new StringBuilder();
        foreach (var value in row.Values)
            // The length keeps a separator inside a text from passing for the end of a field.
            _ = value.IsNumber ? text.Append(CultureInfo.InvariantCulture, $"#{value.Number}")
                : value.Text is { } words ? text.Append(CultureInfo.InvariantCulture, $"'{words.Length}:{words}")
                : text.Append('~');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }

    public static string AsOf(AcceptedRow row) => row.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(StagedValue value) => value.IsNumber ? value.Number.ToString(CultureInfo.InvariantCulture) : value.Text ?? "";
}
