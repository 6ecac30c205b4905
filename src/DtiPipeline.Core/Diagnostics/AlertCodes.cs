namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI87xx: what alerts see that the board has no words for, and why a message could not be delivered.</summary>
public static class AlertCodes
{
    public const string ScheduleSilent = "DTI8701";
    public const string DeadlineNear = "DTI8702";
    public const string RowsRefused = "DTI8703";

    public const string ChannelNotSet = "DTI8711";
    public const string ReceiverUnreachable = "DTI8712";
    public const string ReceiverRefused = "DTI8713";
    public const string PlaceUnusable = "DTI8714";
}
