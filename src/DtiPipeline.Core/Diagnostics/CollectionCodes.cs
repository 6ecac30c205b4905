namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI31xx (a source over HTTP; from DTI3151 on a source's database), DTI32xx (an inbox folder) and DTI33xx (the landing).</summary>
public static class CollectionCodes
{
    public const string SettingMissing = "DTI3101";
    public const string BadAddress = "DTI3102";
    public const string AccessRefused = "DTI3103";
    public const string TokenRefused = "DTI3104";
    public const string SourceDown = "DTI3105";
    public const string RequestRefused = "DTI3106";
    public const string RedirectRefused = "DTI3107";
    public const string AnswerTooBig = "DTI3108";
    public const string NotAsAgreed = "DTI3109";
    public const string InsecureConnection = "DTI3110";
    public const string CursorRepeated = "DTI3111";
    public const string PageRepeated = "DTI3112";
    public const string PageTooLong = "DTI3113";
    public const string TotalShrank = "DTI3114";
    public const string TotalNotReached = "DTI3115";
    public const string TotalMissing = "DTI3116";
    public const string TooManyPages = "DTI3117";
    public const string CursorMissing = "DTI3118";
    public const string PagesNeedPaths = "DTI3119";
    public const string NoWayIn = "DTI3120";
    public const string LinkRefused = "DTI3121";
    public const string PackedTooTightly = "DTI3122";
    public const string UnknownPacking = "DTI3123";
    public const string HeadersTooBig = "DTI3124";
    public const string CertificateUnusable = "DTI3125";
    public const string WalkResumed = "DTI3126";
    public const string EmptyAnswer = "DTI3127";
    public const string SettingFileUnreadable = "DTI3128";

    public const string BadConnection = "DTI3151";
    public const string QueryLoginRefused = "DTI3152";
    public const string QueryTimedOut = "DTI3153";
    public const string QueryWrites = "DTI3154";
    public const string QueryRefused = "DTI3155";

    public const string InboxMissing = "DTI3201";
    public const string FileInUse = "DTI3202";
    public const string FileEmpty = "DTI3203";
    public const string FileChanging = "DTI3204";
    public const string FileUnreadable = "DTI3205";
    public const string FileTooBig = "DTI3206";
    public const string FileIsLink = "DTI3207";
    public const string FileUnfinished = "DTI3208";
    public const string FileNameRefused = "DTI3209";
    public const string FileTwice = "DTI3210";
    public const string FileSeenBefore = "DTI3211";
    public const string FileNotMoved = "DTI3212";
    public const string FilePutAside = "DTI3213";
    public const string FileLocked = "DTI3214";
    public const string FileNameUnexpected = "DTI3215";

    public const string PayloadMissing = "DTI3301";
    public const string PayloadDamaged = "DTI3302";
    public const string PayloadDeleted = "DTI3303";
    public const string LandingKeyMissing = "DTI3304";
    public const string LandingKeyWrong = "DTI3305";
    public const string NotWritten = "DTI3306";
}
