using System.Collections.Immutable;
using System.Text.Json;

namespace DtiPipeline.Simulator.Paging;

/// <summary>One member of an answer: the names that lead to it and what writes its value.</summary>
internal sealed record EnvelopeMember(ImmutableArray<string> Path, Action<Utf8JsonWriter> Write)
{
    /// <param name="path">Dotted: <c>paging.next</c>.</param>
    public static EnvelopeMember At(string path, Action<Utf8JsonWriter> write) => new([.. path.Split('.')], write);

    /// <summary>The member as seen from inside its first name.</summary>
    public EnvelopeMember Inner => this with { Path = Path[1..] };
}
