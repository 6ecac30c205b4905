using System.Reflection;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Pipeline.Backups;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Settings;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Composition;

/// <summary>Puts a run together from the command's options and the environment.</summary>
public static class NightSetup
{
    public static string Version { get; } =
        typeof(NightSetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Opens the warehouse and brings its schema up to date.</summary>
    public static async Task<Database> OpenAsync(string target, CancellationToken cancellation)
    {
        var database = Open(target);
        await new Migrator(database).MigrateAsync(cancellation);
        return database;
    }

    /// <summary>Opens the warehouse as it is. A SQLite file's folder is made when it is not there.</summary>
    public static Database Open(string target)
    {
        if (DatabaseTarget.Parse(target).SqlitePath is { } path && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        return Database.Open(target);
    }

    /// <summary>Where landed bytes are kept: <c>DTI_LANDING</c>, or a folder beside the SQLite file, or under the workspace's <c>var/</c>.</summary>
    public static string LandingFolder(CommandContext context, string target)
    {
        if (CommandContext.Setting("DTI_LANDING") is { } folder)
            return folder;
        return DatabaseTarget.Parse(target).SqlitePath is { } path
            ? Path.GetFullPath(path) + ".landing"
            : Path.Combine(context.Workspace.State, "landing");
    }

    /// <summary>Where files of evidence are kept: <c>DTI_EVIDENCE</c>, or beside the SQLite file, or under the workspace's <c>var/</c>.</summary>
    public static string EvidenceFolder(CommandContext context, string target)
    {
        if (CommandContext.Setting("DTI_EVIDENCE") is { } folder)
            return folder;
        return DatabaseTarget.Parse(target).SqlitePath is { } path ? Path.GetFullPath(path) + ".evidence" : Path.Combine(context.Workspace.State, "evidence");
    }

    /// <summary>The landing of a warehouse, with its key where there is one.</summary>
    /// <param name="invented">True for a demonstration, whose keys lie beside it.</param>
    public static FolderLanding Landing(CommandContext context, string target, bool invented) =>
        new(LandingFolder(context, target), SecretsFor(context, target, invented, new ProcessEnvironment()).Landing);

    /// <summary>The files of evidence of a warehouse, with their key where there is one.</summary>
    /// <param name="invented">True for a demonstration, whose keys lie beside it.</param>
    public static EvidenceShelf Evidence(CommandContext context, string target, bool invented) =>
        new(EvidenceFolder(context, target), SecretsFor(context, target, invented, new ProcessEnvironment()).Landing);

    /// <summary>A demonstration database has keys of its own beside it; a real one takes them from the environment.</summary>
    public static Secrets SecretsFor(CommandContext context, string target, bool invented, ProcessEnvironment environment)
    {
        var given = SecretsSource.FromEnvironment(environment.Find);
        return invented && given is { Landing: null, Identifiers: null } ? SecretsSource.ForDemonstration(DemonstrationKeys(context, target)) : given;
    }

    /// <summary>What a backup is made of, or a restore fills.</summary>
    public static BackupParts Backup(CommandContext context, string target, Action<BackupPart> done) => new()
    {
        Database = Database.Open(target),
        Landing = LandingFolder(context, target),
        Evidence = EvidenceFolder(context, target),
        Workspace = context.Workspace.Root,
        Program = Version,
        Who = Environment.UserName,
        Done = done,
    };

    /// <summary>Where a demonstration database keeps its keys.</summary>
    public static string DemonstrationKeys(CommandContext context, string target) =>
        DatabaseTarget.Parse(target).SqlitePath is { } path ? Path.GetFullPath(path) + ".keys" : Path.Combine(context.Workspace.State, "demo.keys");

    public static NightRunParts Parts(CommandContext context, DefinitionSet definitions, Database database, string target, IEnvironment environment, Secrets secrets)
    {
        return new NightRunParts
        {
            Definitions = definitions,
            Database = database,
            Landing = new FolderLanding(LandingFolder(context, target), secrets.Landing),
            Evidence = new EvidenceShelf(EvidenceFolder(context, target), secrets.Landing),
            Environment = environment,
            Secrets = secrets,
            Program = Version,
        };
    }
}
