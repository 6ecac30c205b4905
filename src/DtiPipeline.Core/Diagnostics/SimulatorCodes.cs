namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI28xx: what a connector's samples folder says about the simulator is wrong, or the simulator cannot start.</summary>
public static class SimulatorCodes
{
    public const string SampleFileMissing = "DTI2801";
    public const string RecordsUnreadable = "DTI2802";
    public const string TableUnreadable = "DTI2803";
    public const string CountsDisagree = "DTI2804";
    public const string GeneratorCannotDraw = "DTI2805";
    public const string RecordsNotNamed = "DTI2806";
    public const string PagesNeedAnEnvelope = "DTI2807";
    public const string UnknownVariable = "DTI2808";
    public const string VariableTwice = "DTI2809";
    public const string UnknownFault = "DTI2810";
    public const string FaultOfUnknownConnector = "DTI2811";
    public const string PortTaken = "DTI2812";
    public const string KeyHasNoPlace = "DTI2813";
}
