using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>What came of a backup or a restore.</summary>
/// <param name="Archive">The folder or file.</param>
/// <param name="Size">Bytes of all its files.</param>
/// <param name="Findings">What a person should know; a backup with findings is whole all the same.</param>
public sealed record BackupReport(string Archive, ArchiveManifest Manifest, ImmutableArray<BackupPart> Parts, long Size, TimeSpan Elapsed, ImmutableArray<Finding> Findings);
