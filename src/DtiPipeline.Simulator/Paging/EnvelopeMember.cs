using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Simulation;
using DtiPipeline.Core.Definitions.Simulation.Paging;

namespace DtiPipeline.Simulator.Paging;

/// <summary>One member of an answer: the names that lead to it and its value.</summary>
/// <param name="Value">A text, a whole number, the <see cref="Page"/> whose records stand here, or null for nothing.</param>
internal sealed record EnvelopeMember(ImmutableArray<string> Path, object? Value)
{
    /// <summary>The member as seen from inside its first name.</summary>
    public EnvelopeMember Inner => this with { Path = Path[1..] };

    /// <summary>The members of an answer: the constant ones first, then the records, then what leads to the next page.</summary>
    /// <param name="separator">Between the names of a path: a dot in JSON, a slash in XML.</param>
    public static ImmutableArray<EnvelopeMember> Of(SimulatedRoute route, Page page, char separator)
    {
        var members = ImmutableArray.CreateBuilder<EnvelopeMember>();
        foreach (var (path, text) in route.Wrap)
            Add(path, text);
        Add(route.Paging.Records, page);
        if (route.Paging is CursorPages cursors)
            Add(cursors.Next, page.Next);
        if (route.Paging is NextUrlPages addresses)
            Add(addresses.Next, page.Next);
        if (route.Paging.Total is { } total)
            Add(total, page.Total);
        return members.ToImmutable();

        void Add(string path, object? value) => members.Add(new EnvelopeMember([.. path.Split(separator, StringSplitOptions.RemoveEmptyEntries)], value));
    }
}
