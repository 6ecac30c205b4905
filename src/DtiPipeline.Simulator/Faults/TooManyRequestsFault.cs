using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Faults;

/// <summary><c>429</c>: the first two requests of a route are told to come back after a second; then all is well.</summary>
internal sealed class TooManyRequestsFault : Fault
{
    public override string Vi => "hai lần hỏi đầu bị bảo chờ một giây (429), sau đó bình thường";

    public override string En => "the first two requests are told to come back after a second, then all is well";

    private const int Refused = 2;

    public override Answer Change(Answer answer, Occasion occasion) => occasion.Number > Refused
        ? answer
        : Answer.Error(429, "too_many_requests", "Vượt quá số lượt gọi cho phép").With("Retry-After", "1");
}
