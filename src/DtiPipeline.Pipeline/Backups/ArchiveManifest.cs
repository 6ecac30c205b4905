using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DtiPipeline.Warehouse.Backups;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>What a backup says of itself.</summary>
public sealed record ArchiveManifest
{
    /// <summary>Of the archive's layout. A program reads its own and earlier ones.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    public required int Format { get; init; }

    /// <summary>The moment of the database's state, UTC.</summary>
    public required DateTimeOffset Taken { get; init; }

    /// <summary>Version of the program that wrote it.</summary>
    public required string Program { get; init; }

    /// <summary>The warehouse, without secrets.</summary>
    public required string Source { get; init; }

    /// <summary>True when its figures are made up for demonstration.</summary>
    public required bool Invented { get; init; }

    public required DumpedDatabase Database { get; init; }

    /// <summary>SHA-256 of bytes that the database names and that were not there to be copied.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Keys of single payloads that came along: as long as the backup is kept, their deletion is not complete.</summary>
    public required int PayloadKeys { get; init; }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    /// <returns>Null when the bytes are no manifest.</returns>
    public static ArchiveManifest? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<ArchiveManifest>(bytes, Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Of a manifest that this program may not understand.</summary>
    public static int? FormatOf(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.TryGetProperty("format", out var format) && format.TryGetInt32(out var number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
