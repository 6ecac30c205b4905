using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>All that waits for a steward: refused rows that no later delivery made good, and words that nobody has decided.</summary>
public sealed class WorkList(Database database, DefinitionSet definitions)
{
    public async Task<ImmutableArray<WorkItem>> ReadAsync(CancellationToken cancellation)
    {
        var refused = await new RejectStore(database).GroupAsync(new RejectFilter { OnlyOpen = true }, cancellation);
        var words = await new WordSurvey(database, definitions).ReadAsync(definitions.Assessments, cancellation);
        return
        [
            .. refused.Select(group => new WorkItem(group.Code, group.Connector, group.Stream, null, group.RowCount)),
            .. from stream in words
               from word in stream.Words
               where word.Question is not null
               select new WorkItem(word.Question!.Code, word.Connector, word.Stream, word.Raw.Length > 0 ? word.Raw : word.Context, word.Rows),
        ];
    }
}
