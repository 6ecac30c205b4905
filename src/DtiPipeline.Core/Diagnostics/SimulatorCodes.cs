namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI90xx: what a connector's samples folder says about the simulator is wrong, or the simulator cannot start.</summary>
public static class SimulatorCodes
{
    public const string SampleFileMissing = "DTI9001";
    public const string RecordsUnreadable = "DTI9002";
    public const string TableUnreadable = "DTI9003";
    public const string CountsDisagree = "DTI9004";
    public const string GeneratorCannotDraw = "DTI9005";
    public const string RecordsNotNamed = "DTI9006";
    public const string PagesNeedAnEnvelope = "DTI9007";
    public const string UnknownVariable = "DTI9008";
    public const string VariableTwice = "DTI9009";
    public const string UnknownFault = "DTI9010";
    public const string FaultOfUnknownConnector = "DTI9011";
    public const string PortTaken = "DTI9012";
    public const string KeyHasNoPlace = "DTI9013";
}
