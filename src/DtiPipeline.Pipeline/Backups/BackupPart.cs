namespace DtiPipeline.Pipeline.Backups;

/// <summary>One part of a backup or a restore, when it is done.</summary>
/// <param name="Name"><c>check</c>, <c>database</c>, <c>landing</c>, <c>evidence</c> or <c>definitions</c>.</param>
/// <param name="Bytes">In the backup.</param>
public sealed record BackupPart(string Name, int Files, long Bytes, TimeSpan Elapsed);
