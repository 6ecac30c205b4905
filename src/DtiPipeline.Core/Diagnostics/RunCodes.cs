namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI7xxx: the warehouse cannot be used (70xx), its schema does not fit (71xx), runs and their leases (72xx), staging (73xx), checking (74xx), backups (75xx).</summary>
public static class RunCodes
{
    public const string TargetNotUnderstood = "DTI7001";
    public const string FileCannotBeOpened = "DTI7002";
    public const string NotADatabase = "DTI7003";
    public const string ServerUnreachable = "DTI7004";
    public const string LoginRefused = "DTI7005";
    public const string DatabaseMissing = "DTI7006";
    public const string DatabaseBusy = "DTI7007";
    public const string ConnectionLost = "DTI7008";

    public const string SchemaNewer = "DTI7101";
    public const string SchemaOlder = "DTI7102";
    public const string MigrationChanged = "DTI7103";
    public const string MarkerDiffers = "DTI7104";

    public const string LeaseHeld = "DTI7201";
    public const string LeaseLost = "DTI7202";
    public const string RunAbandoned = "DTI7203";

    public const string LoadAbandoned = "DTI7301";
    public const string LoadNotOpen = "DTI7302";
    public const string NumberTooLarge = "DTI7303";
    public const string RowsUnaccounted = "DTI7304";

    public const string LeftBehind = "DTI7401";
    public const string WarehouseUnsound = "DTI7402";
    public const string HashDiffers = "DTI7403";
    public const string LandedBytesLost = "DTI7404";
    public const string CheckpointMissing = "DTI7405";
    public const string CheckpointDiffers = "DTI7406";
    public const string CheckpointUnreadable = "DTI7407";
    public const string EvidenceLost = "DTI7408";

    public const string NotABackup = "DTI7501";
    public const string BackupDamaged = "DTI7502";
    public const string BackupRunning = "DTI7503";
    public const string BackupExists = "DTI7504";
    public const string BackupNewer = "DTI7505";
    public const string BackupOfOtherKind = "DTI7506";
    public const string RestoreTargetNotEmpty = "DTI7507";
    public const string BytesNotInBackup = "DTI7508";
    public const string DeletionsWait = "DTI7509";
    public const string BackupNotWritten = "DTI7510";
}
