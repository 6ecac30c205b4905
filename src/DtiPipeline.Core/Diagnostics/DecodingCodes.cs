namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI41xx (a payload cannot be opened), DTI42xx (its layout is not the agreed one) and DTI43xx (one row is refused).</summary>
public static class DecodingCodes
{
    public const string WrongKind = "DTI4101";
    public const string NotUtf8 = "DTI4102";
    public const string LostLetters = "DTI4103";
    public const string DamagedFile = "DTI4104";
    public const string PasswordProtected = "DTI4105";
    public const string TooExpanded = "DTI4106";
    public const string SheetMissing = "DTI4107";
    public const string SheetNotNamed = "DTI4108";
    public const string BrokenQuotes = "DTI4109";
    public const string BrokenJson = "DTI4110";
    public const string RecordsMissing = "DTI4111";
    public const string StatusNotOk = "DTI4112";
    public const string EncodingRepaired = "DTI4113";
    public const string BeyondLimit = "DTI4114";
    public const string NotUtf16 = "DTI4115";
    public const string BrokenXml = "DTI4116";
    public const string DocumentType = "DTI4117";
    public const string HostileName = "DTI4118";

    public const string HeaderNotFound = "DTI4201";
    public const string ColumnMissing = "DTI4202";
    public const string ColumnTwice = "DTI4203";
    public const string UnexpectedColumn = "DTI4204";
    public const string AsOfMissing = "DTI4205";
    public const string AsOfAmbiguous = "DTI4206";
    public const string BadDatePattern = "DTI4207";
    public const string MoneyUnitMissing = "DTI4208";
    public const string MoneyUnitDiffers = "DTI4209";
    public const string ControlTotal = "DTI4210";
    public const string ControlTotalUnreadable = "DTI4211";
    public const string ControlTotalUnchecked = "DTI4212";
    public const string UnknownProperty = "DTI4213";
    public const string TooManyRejects = "DTI4214";
    public const string ColumnWithoutName = "DTI4215";
    public const string OtherPeriod = "DTI4216";
    public const string PeriodDiffers = "DTI4217";
    public const string NameDiffers = "DTI4218";

    public const string ValueMissing = "DTI4301";
    public const string NotANumber = "DTI4302";
    public const string NotWhole = "DTI4303";
    public const string TooManyDecimals = "DTI4304";
    public const string NumberTooBig = "DTI4305";
    public const string NotADate = "DTI4306";
    public const string AmbiguousDate = "DTI4307";
    public const string DateIsNumber = "DTI4308";
    public const string NotYesOrNo = "DTI4309";
    public const string NotASingleValue = "DTI4310";
    public const string RowTooWide = "DTI4311";
    public const string KeyTwice = "DTI4312";
    public const string FractionOfDong = "DTI4313";
    public const string TextForNumber = "DTI4314";
    public const string NotARecord = "DTI4315";
    public const string AmbiguousNumber = "DTI4316";
    public const string ResavedNumber = "DTI4317";
    public const string CellError = "DTI4318";
    public const string RowUnitUnknown = "DTI4319";
    public const string FilesContradict = "DTI4351";

    /// <summary>True for codes that refuse one row and nothing else.</summary>
    public static bool IsOfOneRow(string code) => code.StartsWith("DTI43", StringComparison.Ordinal);
}
