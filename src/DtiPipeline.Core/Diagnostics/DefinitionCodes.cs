namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI1xxx (a definition file cannot be read) and DTI2xxx (a definition is wrong).</summary>
public static class DefinitionCodes
{
    public const string UnreadableYaml = "DTI1001";
    public const string DuplicateKey = "DTI1002";
    public const string UnclosedBracket = "DTI1003";
    public const string SecondDocument = "DTI1004";
    public const string AnchorOrTag = "DTI1005";
    public const string EmptyFile = "DTI1006";
    public const string WrongEncoding = "DTI1007";
    public const string NotComposed = "DTI1008";
    public const string NoDefinitions = "DTI1009";
    public const string NoConnectorFile = "DTI1010";
    public const string UnknownFile = "DTI1011";

    public const string MissingColumn = "DTI1101";
    public const string UnknownColumn = "DTI1102";
    public const string DuplicateColumn = "DTI1103";
    public const string CellCount = "DTI1104";
    public const string MalformedCsv = "DTI1105";

    public const string WrongKind = "DTI2101";
    public const string MissingField = "DTI2102";
    public const string UnknownField = "DTI2103";
    public const string UnknownWord = "DTI2104";
    public const string WrongFormat = "DTI2105";

    public const string UnknownConnector = "DTI2201";
    public const string UnknownStream = "DTI2202";
    public const string UnknownStreamField = "DTI2203";
    public const string UnknownCrosswalk = "DTI2204";
    public const string UnknownElement = "DTI2205";
    public const string UnknownSet = "DTI2206";
    public const string UnknownUnit = "DTI2207";
    public const string UnitNotValid = "DTI2208";
    public const string UnknownAgency = "DTI2209";
    public const string UnknownAgencyName = "DTI2210";
    public const string UnknownMeaning = "DTI2211";
    public const string UnknownOption = "DTI2212";
    public const string UnknownCarry = "DTI2213";

    public const string DuplicateName = "DTI2301";
    public const string CrosswalkTwice = "DTI2302";
    public const string NotNamedAsFile = "DTI2303";
    public const string BadName = "DTI2304";

    public const string OneWayIn = "DTI2401";
    public const string NoHttpSource = "DTI2402";
    public const string NoInbox = "DTI2403";
    public const string NoTable = "DTI2404";
    public const string UnusedSource = "DTI2405";
    public const string DecodingDoesNotFit = "DTI2406";
    public const string NoAsOf = "DTI2407";
    public const string OptionalKey = "DTI2408";
    public const string WindowWithoutDate = "DTI2409";
    public const string NotADateField = "DTI2410";
    public const string NeverEnds = "DTI2411";
    public const string NeverMatches = "DTI2412";
    public const string TooSmall = "DTI2413";
    public const string TimeoutsTheWrongWayRound = "DTI2414";
    public const string LiteralSecret = "DTI2415";
    public const string ApiKeyPlace = "DTI2416";
    public const string SettingOfAnotherType = "DTI2417";
    public const string WantedAndDropped = "DTI2418";
    public const string NoDatabase = "DTI2419";
    public const string NotOneQuery = "DTI2420";
    public const string RetentionOfPlainBytes = "DTI2431";
    public const string KeptForGood = "DTI2432";
    public const string LooksPersonal = "DTI2433";
    public const string DueInQuietHours = "DTI2434";
    public const string QuietHoursNeverEnd = "DTI2435";
    public const string DaysContradict = "DTI2436";

    public const string NoMapping = "DTI2501";
    public const string NotOneAggregate = "DTI2502";
    public const string AggregateDoesNotFit = "DTI2503";
    public const string NotANumberField = "DTI2504";
    public const string MinusWithoutSum = "DTI2505";
    public const string TakeDoesNotFit = "DTI2506";
    public const string RollUpOfNoNumber = "DTI2507";
    public const string SeveralStreams = "DTI2508";
    public const string TrustWithoutMapping = "DTI2509";
    public const string ConditionDoesNotFit = "DTI2510";
    public const string EmptyCondition = "DTI2511";
    public const string ExpectsWithoutUnits = "DTI2512";
    public const string MergeDoesNotFit = "DTI2513";
    public const string MoneyNotInDong = "DTI2514";
    public const string OptionsDoNotFit = "DTI2515";
    public const string NothingMapped = "DTI2516";
    public const string WeightWithoutMean = "DTI2517";
    public const string NotAWeight = "DTI2518";

    public const string PillarMaximum = "DTI2601";
    public const string TotalPrinted = "DTI2602";
    public const string IndicatorsPrinted = "DTI2603";
    public const string LetterWithoutInput = "DTI2604";
    public const string InputWithoutLetter = "DTI2605";
    public const string ChildrenMaximum = "DTI2606";
    public const string InferredWithoutReason = "DTI2607";
    public const string DistrictsAreGone = "DTI2608";
    public const string OptionWithoutPoints = "DTI2609";
    public const string ChoiceOfNoChoice = "DTI2610";
    public const string ChildrenAndMethod = "DTI2611";
    public const string PillarIndicatorsPrinted = "DTI2612";
    public const string UnknownIndicator = "DTI2613";

    public const string DatesTheWrongWayRound = "DTI2701";
    public const string CutOffTooEarly = "DTI2702";
    public const string RoundOutsidePeriod = "DTI2703";
    public const string NothingToAssess = "DTI2704";
    public const string UnitOfAnotherLevel = "DTI2705";
    public const string UnitsOfSeveralParents = "DTI2706";
    public const string UnitsNotOfTheDocument = "DTI2707";
    public const string CalendarDayTwice = "DTI2708";
    public const string CalendarDayChangesNothing = "DTI2709";
    public const string OverlappingUnits = "DTI2711";
    public const string ParentNotThere = "DTI2712";

    public const string RuleMakesNoSense = "DTI2801";
    public const string RuleOfNoNumber = "DTI2802";
    public const string RuleNeverApplies = "DTI2803";

    public const string AlertToNobody = "DTI2821";
    public const string AlertWithoutChannel = "DTI2822";
    public const string AlertThreshold = "DTI2823";

    public const string UnknownProcess = "DTI2850";
    public const string UnknownState = "DTI2851";
    public const string UnknownTier = "DTI2852";
    public const string StateNeverReached = "DTI2853";
    public const string ProcessNeverEnds = "DTI2854";
    public const string StartIsLocked = "DTI2855";
    public const string NothingReopens = "DTI2856";
    public const string WrongWayToReopened = "DTI2857";
    public const string PublishingDoesNotEnd = "DTI2858";
    public const string MoveOfNobody = "DTI2859";

    public const string UnusedCrosswalk = "DTI2901";
    public const string UnusedElement = "DTI2902";
}
