using System.Text.Json;
using DtiPipeline.Core.Snapshots;

namespace DtiPipeline.Core.Tests.Snapshots;

/// <summary>The canonical form written the slow way, whose maps sort their keys themselves.</summary>
internal static class KeyOrder
{
    public static string Sorted(JsonElement written) => written.ValueKind switch
    {
        JsonValueKind.Object => written.EnumerateObject().Aggregate(new CanonicalMap(), (map, member) => map.Written(member.Name, Sorted(member.Value))).ToString(),
        JsonValueKind.Array => CanonicalText.List(written.EnumerateArray().Select(Sorted)),
        _ => CanonicalText.Of(written.GetString()!),
    };
}
