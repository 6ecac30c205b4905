namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI9xxx: what a connector's samples folder says about the simulator is wrong, or the simulator cannot start.</summary>
public static class SimulatorCodes
{
    public const string SampleFileMissing = "DTI9001";
    public const string RecordsNotJson = "DTI9002";
    public const string RecordsNoArray = "DTI9003";
    public const string RecordsNotNamed = "DTI9004";
    public const string PagesNeedAnEnvelope = "DTI9005";
    public const string UnknownVariable = "DTI9006";
    public const string VariableTwice = "DTI9007";
    public const string KeyHasNoPlace = "DTI9008";
    public const string RecordsNotXml = "DTI9009";
    public const string SeveralRoots = "DTI9010";
    public const string CountsDisagree = "DTI9101";
    public const string QuarterTooShort = "DTI9102";
    public const string NothingToDraw = "DTI9103";
    public const string UnknownFault = "DTI9201";
    public const string FaultOfUnknownConnector = "DTI9202";
    public const string PortTaken = "DTI9203";
}
