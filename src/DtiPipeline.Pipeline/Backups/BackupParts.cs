using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>What belongs to one installation, as far as a backup goes.</summary>
public sealed record BackupParts
{
    public required Database Database { get; init; }

    /// <summary>Folder of the landed bytes.</summary>
    public required string Landing { get; init; }

    /// <summary>Folder of the files of evidence.</summary>
    public required string Evidence { get; init; }

    /// <summary>The folder with <c>connectors/</c> and <c>mappings/</c>; of a restore the one in which they belong.</summary>
    public required string Workspace { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Program { get; init; }

    /// <summary>Whose command it is.</summary>
    public required string Who { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told of each part when it is done.</summary>
    public Action<BackupPart> Done { get; init; } = _ => { };
}
