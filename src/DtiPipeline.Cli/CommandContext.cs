using System.CommandLine;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Workspaces;

namespace DtiPipeline.Cli;

/// <summary>What every command needs of its surroundings: workspace, database, language, and the two streams it writes to.</summary>
public sealed class CommandContext(ParseResult parsed)
{
    /// <summary>Results.</summary>
    public TextWriter Out => parsed.InvocationConfiguration.Output;

    /// <summary>Progress and findings.</summary>
    public TextWriter Error => parsed.InvocationConfiguration.Error;

    public bool Json => parsed.GetValue(GlobalOptions.Format) == "json";

    public bool Verbose => parsed.GetValue(GlobalOptions.Verbose);

    public Language Language => parsed.GetValue(GlobalOptions.Lang) == "vi" ? Language.Vi : Language.En;

    public Workspace Workspace
    {
        get => field ??= Workspace.Find(GivenWorkspace, Environment.CurrentDirectory)
            ?? throw new UsageFault(GivenWorkspace is { } given
                ? $"`{given}` is no workspace: it has no connectors/ and mappings/ folders"
                : "no workspace here: neither this folder nor a parent holds connectors/ and mappings/; go there, or give --workspace DIR or DTI_WORKSPACE");
        private set;
    }

    /// <summary>The workspace's definition files; none where there is no workspace. For commands that only take names from them.</summary>
    public IReadOnlyList<DefinitionFile> DefinitionsIfAny =>
        Pipeline.Workspaces.Workspace.Find(GivenWorkspace, Environment.CurrentDirectory)?.ReadDefinitions() ?? [];

    private string? GivenWorkspace => parsed.GetValue(GlobalOptions.Workspace) ?? Setting("DTI_WORKSPACE");

    /// <summary>What the environment says; null when it says nothing.</summary>
    public static string? Setting(string variable) => new ProcessEnvironment().Find(variable);

    /// <summary>For a command that makes a workspace: the one that is meant, or the folder that is to become one.</summary>
    public Workspace WorkspaceToFill() => Workspace = Workspace.Find(GivenWorkspace, Environment.CurrentDirectory) ?? Workspace.At(GivenWorkspace ?? Environment.CurrentDirectory);

    /// <summary>Whether an option stands on the command line, with a value or without.</summary>
    public bool IsGiven<T>(Option<T> option) => parsed.GetResult(option) is { Implicit: false };

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    public T? Get<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>The warehouse to use: option, then DTI_DATABASE, then a file under the workspace's <c>var/</c>.</summary>
    /// <param name="embedded">Name of that file.</param>
    public string Database(string embedded = "dti.db")
    {
        if (parsed.GetValue(GlobalOptions.Database) is { } given)
            return given.Contains("password=", StringComparison.OrdinalIgnoreCase) || given.Contains("pwd=", StringComparison.OrdinalIgnoreCase)
                ? throw new UsageFault("a password on the command line can be read by everyone on this machine; use DTI_DATABASE, PGPASSWORD or a passfile")
                : given;
        return Setting("DTI_DATABASE") is { } target ? target : $"sqlite:{Path.Combine(Workspace.State, embedded)}";
    }
}
