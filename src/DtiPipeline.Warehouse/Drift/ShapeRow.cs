using System.Text.Json;
using DtiPipeline.Core.Drift;

namespace DtiPipeline.Warehouse.Drift;

/// <summary>A shape as the database gives it.</summary>
internal sealed record ShapeRow
{
    public string Name { get; init; } = "";

    public string Sha256 { get; init; } = "";

    public DateOnly AsOf { get; init; }

    public string Shape { get; init; } = "";

    public SeenFile ToSeen() => new(Name, Sha256, AsOf, JsonSerializer.Deserialize<FileShape>(Shape)!);
}
