namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI1xxx (a definition file cannot be read) and DTI2xxx (a definition is wrong).</summary>
public static class DefinitionCodes
{
    public const string UnreadableYaml = "DTI1001";
    public const string DuplicateKey = "DTI1002";
    public const string UnclosedBracket = "DTI1003";
    public const string SecondDocument = "DTI1004";
    public const string AnchorOrTag = "DTI1005";

    public const string WrongKind = "DTI2101";
    public const string MissingField = "DTI2102";
    public const string UnknownField = "DTI2103";
    public const string UnknownWord = "DTI2104";
    public const string WrongFormat = "DTI2105";
}
