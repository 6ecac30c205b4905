namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI5xxx: matching units and words, counting, cases.</summary>
public static class MappingCodes
{
    public const string UnitWordUnknown = "DTI5001";
    public const string UnitWordSuggested = "DTI5002";
    public const string UnitWordAmbiguous = "DTI5003";
    public const string UnitNotExpected = "DTI5004";
    public const string NoUnitAmongRows = "DTI5005";
    public const string WordUnmapped = "DTI5011";
    public const string ValuesConflict = "DTI5021";
    public const string ValueUnreadable = "DTI5022";
    public const string NamedElementUnknown = "DTI5025";
    public const string WindowNotCovered = "DTI5023";
    public const string FiguresLag = "DTI5024";
    public const string SourcesDiffer = "DTI5026";
    public const string DecisionUnfit = "DTI5027";

    public const string CodePadded = "DTI5101";
    public const string CodeIgnored = "DTI5102";
    public const string NameAgainstCode = "DTI5103";
    public const string StaleType = "DTI5104";
    public const string FormedFromSeveral = "DTI5105";
    public const string MatchedWithoutDate = "DTI5106";
    public const string EncodingRepaired = "DTI5107";
    public const string CrosswalkUnitUnknown = "DTI5108";

    public const string WhySameName = "DTI5151";
    public const string WhySameCode = "DTI5152";
    public const string WhyDiacritics = "DTI5153";
    public const string WhyNoDiacritics = "DTI5154";
    public const string WhyOtherType = "DTI5155";
    public const string WhyQualifier = "DTI5156";
    public const string WhyAbolished = "DTI5157";
    public const string WhyNotYet = "DTI5158";
    public const string WhyOutside = "DTI5159";
    public const string WhySpelling = "DTI5160";
    public const string WhyOffice = "DTI5161";
    public const string WhyCode = "DTI5162";
    public const string WhyName = "DTI5163";
    public const string WhyCrosswalk = "DTI5164";
    public const string WhyFormerName = "DTI5165";
    public const string WhySimilarWord = "DTI5166";

    public const string CaseDiffers = "DTI5201";
    public const string CaseValueMissing = "DTI5202";
    public const string CaseRowUnreadable = "DTI5203";

    public const string NoCrosswalk = "DTI5301";
    public const string WordNotWaiting = "DTI5302";
    public const string SeveralCrosswalks = "DTI5303";
    public const string NothingInGroup = "DTI5304";

    /// <summary>True for codes that say that rows are not counted until a person decides.</summary>
    public static bool IsOpenQuestion(string code) => code is UnitWordUnknown or UnitWordSuggested or UnitWordAmbiguous or NoUnitAmongRows or WordUnmapped;
}
