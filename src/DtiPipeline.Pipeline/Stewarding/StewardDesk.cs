using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>What stewards do to the definition files from a page: read them as they are now, and put a decision about a word into its crosswalk.</summary>
public sealed class StewardDesk(Workspace workspace, AuditStore audit) : IDisposable
{
    /// <summary>How the record of deeds calls a decision.</summary>
    public const string Action = "word.decided";

    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>The files as they are now.</summary>
    public IReadOnlyList<DefinitionFile> Read() => workspace.ReadDefinitions();

    /// <summary>Whether there is a crosswalk of that name.</summary>
    public bool Knows(string crosswalk)
    {
        var path = DefinitionLayout.PathOf(DefinitionKind.Crosswalk, crosswalk);
        return Read().Any(file => file.Path == path);
    }

    /// <summary>The files with the decision; nothing is written.</summary>
    /// <param name="by">Who decides, as it will stand in the row.</param>
    public CrosswalkEdit Try(WordDecision decision, string by)
    {
        var files = Read();
        var path = DefinitionLayout.PathOf(DefinitionKind.Crosswalk, decision.Crosswalk);
        var row = new CrosswalkRow(
            decision.Raw.Normalize(), decision.Meaning.Normalize(), decision.Context?.Normalize(), null, null, decision.Note?.Normalize(), by, new SourceSpan(path, 1, 1, 1));
        return CrosswalkEdit.Of(files, decision.Crosswalk, row);
    }

    /// <summary>Writes the row and who did it, or neither.</summary>
    /// <param name="who">Their login.</param>
    /// <returns>What was written; its definitions have errors where nothing was.</returns>
    public async Task<CrosswalkEdit> AcceptAsync(WordDecision decision, string who, string by, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var edit = Try(decision, by);
            if (edit.Loaded.Set is null)
                return edit;
            await audit.DoAsync(
                new AuditAct(who, Action, $"crosswalk/{decision.Crosswalk}", new Dictionary<string, string> { ["row"] = edit.Line }),
                stop => edit.WriteAsync(workspace.Root, stop), cancellation);
            return edit;
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();
}
